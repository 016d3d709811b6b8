// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/tcpoptions.h"
#include "core/store/trace.h"

#include <cstdint>
#include <optional>

namespace tcpladder {

/// One segment with what its flow makes of its numbers: all that a label needs.
struct SegmentView {
    std::uint32_t index = 0; ///< in its flow, from 0
    SegmentId id;
    Segment segment{};
    std::int64_t sequence = 0;              ///< relative to the sender's initial sequence number
    std::int64_t acknowledgment = 0;        ///< relative to the other side's
    std::optional<std::uint32_t> window;    ///< in bytes; empty where the scale is unknown
    SequenceNumber acknowledgedInitial = 0; ///< the other side's initial sequence number, to which SACK blocks relate
    TcpOptions options;

    bool isPureAck() const;
    /// Position behind the last number that the segment takes.
    std::int64_t end() const { return sequence + segment.length + segment.flags.sequenceLength(); }
};

SegmentView viewSegment(const SegmentLog &log, const FlowSummary &flow, SegmentId id, std::uint32_t index);

} // namespace tcpladder
