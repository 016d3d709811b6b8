// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/net/sequence.h"
#include "core/net/tcpflags.h"
#include "core/tcp/marks.h"
#include "core/tcp/side.h"

#include <cstdint>

namespace tcpladder {

/// One captured TCP segment as the store keeps it: never changed once it is appended.
struct Segment {
    Nanoseconds time; ///< when it passed the capture point
    FlowId flow;
    std::uint32_t frame; ///< number of its packet in the capture, from 1, all packets counted
    SequenceNumber sequence;
    SequenceNumber acknowledgment; ///< meaningful only with ACK
    std::uint32_t length;          ///< bytes of payload
    Marks marks;
    std::uint32_t options; ///< where its option bytes lie, see SegmentLog
    TcpFlags flags;
    std::uint16_t window; ///< as in the header, not scaled
    std::uint16_t urgentPointer;
    std::uint16_t identification;     ///< of IPv4; 0 for IPv6
    std::uint8_t sequenceWraps;       ///< how often sequence wrapped since the flow's beginning; 255: before it
    std::uint8_t acknowledgmentWraps; ///< the same for acknowledgment
    Side from;
    std::uint8_t optionBytes; ///< 0 to 40
};
static_assert(sizeof(Segment) == 48, "ten million segments are to fit into memory");

} // namespace tcpladder
