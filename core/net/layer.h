// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace tcpladder {

/// What came of decoding a packet.
enum class DecodeOutcome : std::uint8_t {
    Segment,   ///< a TCP segment was found, with its whole fixed header or at least its ports
    NotTcp,    ///< whole, but something else (ARP, UDP, a fragment that waits for the rest, an unknown link type …)
    Truncated, ///< the captured bytes end before the TCP header's ports do
    Malformed, ///< a length or version field contradicts the rest
};

/// How the bytes of a layer are to be read.
enum class Protocol : std::uint8_t {
    End, ///< not at all: Layer::outcome says why
    // Link layers and what stands between them and IP
    Ethernet,
    Vlan,
    EtherTypeFirst, ///< an EtherType and what it names: VLAN-like tags leave this behind
    Llc,
    Snap,
    Mpls,
    ProviderBackbone,
    FabricPath,
    Trill,
    ServiceHeader,
    MacSec,
    Pppoe,
    Ppp,
    CiscoHdlc,
    FrameRelay,
    Wlan,
    WlanSwapped,
    Radiotap,
    Prism,
    Avs,
    // IP and what it carries
    Ip, ///< IPv4 or IPv6, as the first four bits say
    Ipv4,
    Ipv6,
    Tcp,
    Udp,
    AuthenticationHeader,
    IpComp,
    L2tpSession, ///< of L2TP version 3
    Gre,
    EtherIp,
    PimRegister,
    // What GRE and UDP carry
    Erspan1,
    Erspan2,
    Erspan3,
    WebCache,
    Vxlan,
    VxlanGpe,
    Geneve,
    GtpU,
    L2tp,
    Ayiya,
    Capwap,
    SFlow,
    Teredo,
    Tzsp,
};

/// The bytes that one layer hands to the next.
struct Layer {
    Protocol protocol = Protocol::End;
    DecodeOutcome outcome = DecodeOutcome::NotTcp; ///< meaningful only at the End
    std::span<const std::uint8_t> bytes;           ///< what was captured
    std::uint32_t length = 0;                      ///< what was on the wire, at least as much as was captured

    static constexpr Layer end(DecodeOutcome outcome) { return {Protocol::End, outcome, {}, 0}; }

    /// The end because a header is not there in full.
    constexpr Layer cutOff() const
    {
        return end(bytes.size() < length ? DecodeOutcome::Truncated : DecodeOutcome::Malformed);
    }

    /// What follows the first @p headerLength bytes, to be read as @p next.
    constexpr Layer after(std::size_t headerLength, Protocol next) const
    {
        if (bytes.size() < headerLength)
            return cutOff();
        return {next, DecodeOutcome::NotTcp, bytes.subspan(headerLength),
                length - static_cast<std::uint32_t>(headerLength)};
    }

    /// The same, ending after @p count bytes where it is longer (padding, trailers).
    constexpr Layer limitedTo(std::uint32_t count) const
    {
        if (count >= length)
            return *this;
        return {protocol, outcome, bytes.first(bytes.size() < count ? bytes.size() : count), count};
    }
};

} // namespace tcpladder
