// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/packet.h"
#include "core/net/decoder.h"
#include "core/store/capturedsegment.h"
#include "core/store/flowkeys.h"

#include <array>
#include <cstddef>
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
    bool take(const Packet &packet, CapturedSegment &segment)
    {
        const bool isSegment = takeAhead(packet, segment);
        findKeys();
        return isSegment;
    }
    /// The same for several packets in a row, which is faster: each segment must stay where it is, and lacks its key, until
    /// findKeys().
    bool takeAhead(const Packet &packet, CapturedSegment &segment);
    /// Finds the keys of all segments that still lack them.
    void findKeys()
    {
        while (m_found < m_taken)
            findKey();
    }

private:
    void findKey();

    /// A segment whose key is still to be found: the memory for that takes as long to come as some segments to be read.
    struct Keyless {
        DecodedSegment decoded; ///< with the key
        std::uint32_t hash = 0;
        CapturedSegment *segment = nullptr;
    };

    Decoder &m_decoder;
    FlowKeys &m_keys;
    std::array<Keyless, 8> m_keyless; ///< the one with number n at n modulo their number
    std::size_t m_taken = 0;          ///< how many there were
    std::size_t m_found = 0;          ///< of how many the key was found
    Progress m_progress;
};

} // namespace tcpladder
