// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/flow.h"
#include "core/store/segmentlog.h"

#include <array>
#include <cstdint>
#include <optional>

namespace tcpladder {

/// How a connection opened, as far as its capture shows.
enum class OpeningKind : std::uint8_t {
    NotCaptured,
    Unfinished,   ///< a SYN that nothing answered yet
    ThreeWay,     ///< RFC 9293 3.5, figure 6
    Simultaneous, ///< RFC 9293 3.5, figure 7
    Refused,      ///< a RST answered the SYN
    Aborted,      ///< ended by a RST before both sides were synchronized
};

/// How a connection closed, as far as its capture shows.
enum class ClosingKind : std::uint8_t {
    Open,          ///< it did not
    HalfClosed,    ///< one side has sent its FIN, the other has not
    ThreeSegments, ///< the second FIN carried the acknowledgment of the first
    FourSegments,  ///< RFC 9293 3.6, figure 12
    HalfClose,     ///< both sides closed, and between their FINs data went the other way
    Simultaneous,  ///< the FINs crossed (RFC 9293 3.6, figure 13)
    Reset,         ///< ended by a RST
};

/// First and last segment of a phase of a flow.
struct PhaseRows {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// The parts of a connection's life, by the states that both sides went through.
struct Phases {
    OpeningKind opening = OpeningKind::NotCaptured;
    ClosingKind closing = ClosingKind::Open;
    std::optional<PhaseRows> handshake;
    std::optional<PhaseRows> data;
    std::optional<PhaseRows> close;
    std::optional<Side> activeOpener; ///< empty for both, or unknown
    std::optional<Side> activeCloser; ///< empty for both, or none
    std::optional<Side> resetBy;
    std::array<bool, 2> sentData{};
};

/// Finds the phases of the first @p segmentCount segments of @p flow in the first and last states: at a cost that does
/// not depend on the flow's length.
Phases phasesOf(const SegmentLog &log, const Flow &flow, std::uint32_t segmentCount);

} // namespace tcpladder
