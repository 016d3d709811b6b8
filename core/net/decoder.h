// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodedsegment.h"
#include "core/net/linktype.h"

#include <cstdint>
#include <span>

namespace tcpladder {

/// Finds the TCP segment in a packet, through link layer, VLANs, tunnels and IP.
class Decoder
{
public:
    enum class Outcome : std::uint8_t {
        Segment,   ///< a TCP segment with its whole fixed header was found
        NotTcp,    ///< whole, but something else (ARP, UDP, a fragment that waits for the rest, an unknown link type …)
        Truncated, ///< the captured bytes end before the TCP header's first 20 bytes do
        Malformed, ///< a length or version field contradicts the rest
    };

    /// Decodes @p packet, the captured bytes of a packet that had @p wireLength bytes, into @p segment.
    /// @p segment is meaningful only if the outcome is Segment. Never fails otherwise, whatever the bytes are.
    Outcome decode(LinkType linkType, std::span<const std::uint8_t> packet, std::uint32_t wireLength,
                   DecodedSegment &segment);
};

} // namespace tcpladder
