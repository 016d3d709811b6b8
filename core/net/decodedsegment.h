// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/flowkey.h"
#include "core/net/tcpflags.h"

#include <cstdint>
#include <span>

namespace tcpladder {

/// What the decoder found in one packet. Spans point into the packet's bytes (or into the decoder, for a segment that
/// was put together from fragments) and are valid until the next packet is decoded.
struct DecodedSegment : FlowKey {
    std::uint32_t sequence = 0;
    std::uint32_t acknowledgment = 0; ///< meaningful only with ACK
    TcpFlags flags;
    std::uint16_t window = 0; ///< as in the header, not scaled
    std::uint16_t checksum = 0;
    std::uint16_t urgentPointer = 0;
    std::uint32_t length = 0; ///< bytes of payload by the IP header, whether captured or not

    /// The innermost IP header with what follows it; empty for a segment that was put together from fragments.
    std::span<const std::uint8_t> network;
    std::span<const std::uint8_t> header;  ///< the TCP header's bytes that were captured
    std::span<const std::uint8_t> options; ///< the option bytes that were captured
    std::span<const std::uint8_t> payload; ///< the payload bytes that were captured, at most length
    std::uint8_t headerLength = 0;         ///< bytes that the data offset claims, 0 to 60
    /// The data offset is below 20 or beyond the segment's end: no receiver takes such a segment; length is 0.
    bool headerIsBad = false;
    /// Fewer than the header's first 20 bytes are there: only the end points are known, and all else is 0.
    bool headerIsCut = false;
    bool isReadable() const { return !headerIsBad && !headerIsCut; }
    std::uint32_t segmentLength = 0; ///< header and payload by the IP header, at most what the packet had room for
    std::uint32_t missing = 0;       ///< bytes that the IP header claims beyond the packet's end on the wire
    bool isWhole = false;            ///< header and payload were captured in full

    bool hasIdentification = false; ///< false for IPv6
    std::uint16_t identification = 0;
    std::uint8_t timeToLive = 0; ///< or hop limit
};

} // namespace tcpladder
