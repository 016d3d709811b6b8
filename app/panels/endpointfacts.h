// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <cstdint>
#include <optional>

namespace tcpladder {

/// How a side takes part in opening or closing the connection.
enum class Part : std::uint8_t { Unknown, Active, Passive, Both };

/// What is known of one end point after a segment of its flow. Sequence numbers are relative to the initial ones.
struct EndpointFacts {
    Side side = Side::Client;
    EndPoint end;
    Transition step; ///< the state, and why
    Part opening = Part::Unknown;
    Part closing = Part::Unknown;
    std::optional<SequenceNumber> initialSequence;  ///< ISS, absolute
    std::optional<std::int64_t> sendUnacknowledged; ///< SND.UNA
    std::optional<std::int64_t> sendNext;           ///< SND.NXT
    std::optional<std::uint32_t> sendWindow;        ///< SND.WND in bytes
    std::optional<std::int64_t> receiveNext;        ///< RCV.NXT
    std::optional<std::uint32_t> receiveWindow;     ///< RCV.WND in bytes
    std::optional<std::uint8_t> windowScale;
    std::optional<std::uint16_t> maximumSegmentSize; ///< that this side announced
    std::optional<bool> sackPermitted;               ///< whether this side offered it
};

/// The facts of @p side after segment @p index of @p flow, which must exist.
EndpointFacts endpointFacts(const Trace &trace, FlowId flow, Side side, std::uint32_t index);

} // namespace tcpladder
