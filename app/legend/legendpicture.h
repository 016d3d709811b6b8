// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QFont>
#include <QImage>

#include <cstdint>

namespace tcpladder {

/// What the legend shows a piece of a ladder for.
enum class LegendShape : std::uint8_t {
    Syn,
    SynAck,
    Ack,
    Data,
    Fin,
    Rst,
    Estimated,      ///< the capture was not made at the end where the arrow is light
    Retransmission, ///< three heads
    Lost,           ///< behind the capture point
    Ghost,          ///< never captured, but proved by a hole
    DuplicateAck,   ///< counted
    Crossing,
    ZeroWindow, ///< the sender's lifeline is blocked
    Certain,    ///< a state that is proved
    Uncertain,  ///< one that is inferred
    Idle,       ///< a silence that is folded
};
inline constexpr int LegendShapeCount = 16;

/// A piece of a ladder that shows @p shape, @p width pixels wide, drawn by the ladder's own painters.
QImage legendPicture(LegendShape shape, const Theme &theme, const QFont &font, int width, double pixelRatio);

} // namespace tcpladder
