// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace tcpladder {

/// The control bits of a TCP header (RFC 9293 3.1, RFC 3168, RFC 9768) as a set of twelve bits, reserved ones included.
class TcpFlags
{
public:
    enum Bit : std::uint16_t {
        Fin = 0x001,
        Syn = 0x002,
        Rst = 0x004,
        Psh = 0x008,
        Ack = 0x010,
        Urg = 0x020,
        Ece = 0x040,
        Cwr = 0x080,
        Ae = 0x100,
    };

    constexpr TcpFlags() = default;
    constexpr explicit TcpFlags(unsigned bits) : m_bits(static_cast<std::uint16_t>(bits & 0xfffU)) {}

    constexpr std::uint16_t bits() const { return m_bits; }
    constexpr bool has(Bit bit) const { return (m_bits & bit) != 0; }
    constexpr bool fin() const { return has(Fin); }
    constexpr bool syn() const { return has(Syn); }
    constexpr bool rst() const { return has(Rst); }
    constexpr bool psh() const { return has(Psh); }
    constexpr bool ack() const { return has(Ack); }
    /// Numbers that the flags take in sequence space: one for SYN, one for FIN (RFC 9293 3.4).
    constexpr std::uint32_t sequenceLength() const { return (syn() ? 1U : 0U) + (fin() ? 1U : 0U); }

    /// As tcpdump 4.99 prints them between the brackets: "S", "S.", "P.", "none".
    std::string tcpdumpText() const;
    /// As RFC 9293's figures print them after CTL=: "SYN,ACK"; empty if none is set.
    std::string rfcText() const;

    friend constexpr bool operator==(TcpFlags, TcpFlags) = default;

private:
    std::uint16_t m_bits = 0;
};

} // namespace tcpladder
