// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tcpladder {

/// A height or a place in the ladder that knows no pixels: RowUnits to a row of one segment, so that a view multiplies
/// by its zoom, and 64 bits hold any flow.
using LadderY = std::int64_t;

inline constexpr LadderY RowUnits = 64;     ///< from one segment's departure to the next
inline constexpr LadderY SlantUnits = 18;   ///< an arrow falls that much on its way
inline constexpr LadderY LateUnits = 34;    ///< how far below a later row's departure an overtaken arrow arrives
inline constexpr LadderY LeadUnits = 40;    ///< above the first segment: the states before it
inline constexpr LadderY TailUnits = 96;    ///< from the last departure to the end: the states that stay
inline constexpr LadderY IdleUnits = 48;    ///< a folded idle stretch
inline constexpr LadderY FoldUnits = 48;    ///< what a row of several segments is higher than that of one
inline constexpr LadderY CardUnits = 250;   ///< the card that tells what a handshake agreed on
inline constexpr LadderY MissingUnits = 48; ///< room for what was not captured, or was overtaken

} // namespace tcpladder
