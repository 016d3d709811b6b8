// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/tcpdumpline.h"
#include "core/net/address.h"
#include "core/net/sequence.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace tcpladder {

/// Turns the relative sequence numbers that tcpdump prints back into absolute ones.
///
/// tcpdump keeps a base for both directions of each pair of end points, set by the first segment with ACK and by every
/// SYN with ACK, which it prints with absolute numbers; later segments with ACK are printed relative to it. With -S
/// all are absolute; a listing does not say so, but its numbers do.
class TcpdumpNumbers
{
public:
    struct Absolute {
        SequenceNumber sequence = 0;
        SequenceNumber acknowledgment = 0;
        SequenceNumber sackBase = 0; ///< what the edges of SACK blocks are printed relative to
    };

    /// To be called once for each segment of the listing, in its order.
    Absolute resolve(const TcpdumpSegment &segment, const EndPoint &source, const EndPoint &destination);

private:
    struct Side {
        SequenceNumber base = 0;
        std::optional<SequenceNumber> next; ///< the number after what it is known to have sent
    };
    struct Conversation {
        bool hasBase = false;
        std::array<Side, 2> sides; ///< of the lesser end point first
    };

    void setBase(Conversation &conversation, const TcpdumpSegment &segment, std::size_t sender, Absolute &absolute);
    void weigh(const Side &side, std::uint32_t printed);
    static void sent(Side &side, SequenceNumber end);

    /// Bytes by which absolute numbers fitted better so far; negative if relative ones did.
    std::int64_t m_absoluteFits = 0;
    std::map<std::pair<EndPoint, EndPoint>, Conversation> m_conversations;
};

} // namespace tcpladder
