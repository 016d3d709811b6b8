// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/net/decodedsegment.h"
#include "core/net/linktype.h"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>

namespace tcpladder {

/// Words segments as "tcpdump -nr FILE tcp" (4.99) does, up to and with the payload's length.
///
/// Sequence numbers are relative as they are there: to the first segment with ACK of each pair of end points, or the
/// latest one with SYN and ACK. So one object must see all segments of a capture in order.
class TcpdumpLine
{
public:
    /// One line without its end, with the time of day in the local time zone. @p packet is what was captured of the
    /// packet that @p segment was found in.
    std::string format(Nanoseconds time, LinkType linkType, std::span<const std::uint8_t> packet,
                       const DecodedSegment &segment);

private:
    struct Pair {
        EndPoint low;
        EndPoint high;
        std::uint32_t encapsulation = 0;
        friend bool operator==(const Pair &, const Pair &) = default;
    };
    struct PairHash {
        std::size_t operator()(const Pair &pair) const;
    };
    /// What is subtracted from the numbers that each end sends.
    struct Bases {
        std::uint32_t low = 0;
        std::uint32_t high = 0;
    };
    /// The numbers of one segment as they are shown.
    struct Numbers {
        std::uint32_t sequence = 0;
        std::uint32_t acknowledgment = 0;
        std::uint32_t sackBase = 0;
    };

    Numbers numbers(const DecodedSegment &segment);
    std::string timeOfDay(Nanoseconds time);

    std::unordered_map<Pair, Bases, PairHash> m_bases;
    std::int64_t m_second = -1; // that m_secondText is for
    std::string m_secondText;
};

} // namespace tcpladder
