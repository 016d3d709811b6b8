// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/packet.h"
#include "core/net/decoder.h"
#include "core/store/capturedsegment.h"

#include <cstdint>

namespace tcpladder {

/// Finds the TCP segments in a capture's packets: the part of the analysis that needs to know of nothing else, and so may
/// run ahead of the rest in another thread.
class SegmentReader
{
public:
    /// Both must outlive the reader; of @p index only its way of hashing is used.
    SegmentReader(Decoder &decoder, const FlowIndex &index) : m_decoder(decoder), m_index(index) {}

    /// How far it has come.
    struct Progress {
        std::uint32_t packets = 0;
        Nanoseconds reached = 0; ///< latest time of a packet so far
    };
    const Progress &progress() const { return m_progress; }

    /// Takes the capture's next packet. True if it held a TCP segment, which is in @p segment then.
    bool take(const Packet &packet, CapturedSegment &segment);

private:
    Decoder &m_decoder;
    const FlowIndex &m_index;
    DecodedSegment m_decoded;
    Progress m_progress;
};

} // namespace tcpladder
