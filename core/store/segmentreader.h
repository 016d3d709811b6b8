// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/packet.h"
#include "core/net/decoder.h"
#include "core/store/capturedsegment.h"
#include "core/store/flowkeys.h"

#include <cstdint>

namespace tcpladder {

/// Finds the TCP segments in a capture's packets: the part of the analysis that needs to know of nothing else, and so may
/// run ahead of the rest in another thread.
class SegmentReader
{
public:
    /// Both must outlive the reader, and nobody else may decode with the one or number keys by the other.
    SegmentReader(Decoder &decoder, FlowKeys &keys) : m_decoder(decoder), m_keys(keys) {}

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
    FlowKeys &m_keys;
    DecodedSegment m_decoded;
    Progress m_progress;
};

} // namespace tcpladder
