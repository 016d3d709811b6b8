// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <cstdint>

namespace tcpladder {

/// How a side takes part in opening or closing the connection.
enum class Part : std::uint8_t { Unknown, Active, Passive, Both };

/// What is known of one end point after a segment of its flow.
struct EndpointFacts {
    Side side = Side::Client;
    EndPoint end;
    Transition step; ///< the state, and why
    Part opening = Part::Unknown;
    Part closing = Part::Unknown;
    Endpoints endpoints;

    /// The side's own variables; its numbers count as sequence() and peerSequence() make them relative.
    const EndpointVariables &variables() const { return endpoints.of(side); }
    /// A position of what the side sends (SND.UNA, SND.NXT, SND.WL2), relative to its initial number.
    std::int64_t sequence(SequencePosition position) const { return endpoints.relative(side, position); }
    /// A position of what the side receives (RCV.NXT, SND.WL1), relative to its peer's initial number.
    std::int64_t peerSequence(SequencePosition position) const { return endpoints.relative(otherSide(side), position); }
};

/// The facts of @p side after segment @p index of @p flow, which must exist.
EndpointFacts endpointFacts(const Trace &trace, FlowId flow, Side side, std::uint32_t index);

} // namespace tcpladder
