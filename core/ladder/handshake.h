// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/phases.h"
#include "core/net/tcpoptions.h"
#include "core/store/trace.h"

#include <array>
#include <cstdint>
#include <optional>

namespace tcpladder {

/// What both sides offered in their SYNs, and what of it holds from then on.
struct Handshake {
    /// What one side's SYN, or SYN,ACK, says.
    struct Offer {
        TcpOptions options;
        std::uint16_t window = 0;
        bool isEcn = false;             ///< ECN-setup SYN or SYN,ACK (RFC 3168 6.1.1)
        bool isAccurateEcn = false;     ///< asks for, or agrees to, accurate feedback (RFC 9768 3.1.1)
        std::uint32_t fastOpenData = 0; ///< bytes that travel in the SYN (RFC 7413)
    };
    std::array<Offer, 2> offers; ///< client, server
    std::uint32_t last = 0;      ///< the segment that ends the handshake

    const Offer &of(Side side) const { return offers[sideIndex(side)]; }
    /// The largest segment that @p side may send: what the other offered, or its default without an option
    /// (536 bytes, RFC 9293 3.7.1; 1220 over IPv6).
    std::uint32_t segmentSize(Side side, bool isV6) const;
    bool scalesWindows() const; ///< both offered it (RFC 7323 2.2)
    bool hasSack() const;       ///< both permitted it (RFC 2018)
    bool hasTimestamps() const; ///< both sent them (RFC 7323 3.2)
    bool hasEcn() const;        ///< both set it up (RFC 3168 6.1.1)
};

/// The handshake of @p flow, if both SYNs were captured among its first segments and it ends before segment @p count.
std::optional<Handshake> handshakeOf(const Trace &trace, FlowId flow, const Phases &phases, std::uint32_t count);

} // namespace tcpladder
