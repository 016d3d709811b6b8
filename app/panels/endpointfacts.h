// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/endpointtimers.h"
#include "core/store/trace.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace tcpladder {

/// How a side takes part in opening or closing the connection.
enum class Part : std::uint8_t { Unknown, Active, Passive, Both };

/// What is known of one end point after a segment of its flow.
struct EndpointFacts {
    Side side = Side::Client;
    EndPoint end;
    Transition step; ///< the state, and why
    State stateBefore = State::Unknown;
    Part opening = Part::Unknown;
    Part closing = Part::Unknown;
    Endpoints endpoints;
    Endpoints before;     ///< the same before the segment
    Nanoseconds time = 0; ///< of the segment
    std::vector<EndpointTimer> timers;
    Nanoseconds now = 0;    ///< when the timers are shown: at the segment, or while a capture goes on by the clock
    bool isRunning = false; ///< whether the clock runs on from there

    /// The side's own variables; its numbers count as sequence() and peerSequence() make them relative.
    const EndpointVariables &variables() const { return endpoints.of(side); }
    const EndpointVariables &variablesBefore() const { return before.of(side); }
    /// A position of what the side sends (SND.UNA, SND.NXT, SND.WL2), relative to its initial number.
    std::int64_t sequence(SequencePosition position) const { return endpoints.relative(side, position); }
    /// A position of what the side receives (RCV.NXT, SND.WL1), relative to its peer's initial number.
    std::int64_t peerSequence(SequencePosition position) const { return endpoints.relative(otherSide(side), position); }
};

/// The facts of both sides, client and server, after segment @p index of @p flow, which must exist; TIME-WAIT is taken to
/// last @p timeWait. If @p clock is given, that is the time by which the timers have run down since.
std::array<EndpointFacts, 2> endpointFacts(const Trace &trace, FlowId flow, std::uint32_t index,
                                           Nanoseconds timeWait = StateSettings().timeWait,
                                           std::optional<Nanoseconds> clock = {});

} // namespace tcpladder
