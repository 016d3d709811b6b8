// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/address.h"
#include "core/net/tcpflags.h"

#include <cstdint>
#include <span>

namespace tcpladder {

/// What the decoder found in one packet. Spans point into the packet's bytes (or into the decoder, for a segment that
/// was put together from fragments) and are valid until the next packet is decoded.
struct DecodedSegment {
    EndPoint source;
    EndPoint destination;
    /// Names the VLANs and tunnels around the segment: 0 for none; equal paths give equal numbers within one decoder.
    /// Two flows of the same end points in different encapsulations are different flows.
    std::uint32_t encapsulation = 0;

    std::uint32_t sequence = 0;
    std::uint32_t acknowledgment = 0; ///< meaningful only with ACK
    TcpFlags flags;
    std::uint16_t window = 0; ///< as in the header, not scaled
    std::uint16_t urgentPointer = 0;
    std::uint32_t length = 0; ///< bytes of payload by the IP header, whether captured or not

    std::span<const std::uint8_t> header;  ///< the TCP header's bytes that were captured
    std::span<const std::uint8_t> options; ///< the option bytes that were captured
    std::span<const std::uint8_t> payload; ///< the payload bytes that were captured, at most length
    std::uint8_t headerLength = 0;         ///< bytes that the data offset claims, 20 to 60

    bool hasIdentification = false; ///< false for IPv6
    std::uint16_t identification = 0;
    std::uint8_t timeToLive = 0; ///< or hop limit
    bool checksumIsWrong = false; ///< the whole segment was captured and its checksum is neither right nor left to the card
};

} // namespace tcpladder
