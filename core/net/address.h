// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>

namespace tcpladder {

/// An IPv4 or IPv6 address.
class IpAddress
{
public:
    constexpr IpAddress() = default;
    /// From 4 bytes (IPv4) or 16 bytes (IPv6) in network order; any other count gives 0.0.0.0.
    explicit IpAddress(std::span<const std::uint8_t> bytes)
    {
        if (bytes.size() == 4) {
            std::memcpy(m_bytes.data(), bytes.data(), 4);
        } else if (bytes.size() == 16) {
            std::memcpy(m_bytes.data(), bytes.data(), 16);
            m_isV6 = true;
        }
    }

    /// Becomes the IPv4 address with these bytes. Done once a segment, so by words(): what is written in other pieces than it
    /// is read in a moment later has to be waited for.
    void setV4(std::span<const std::uint8_t, 4> bytes)
    {
        std::array<std::uint64_t, 2> words{};
        std::memcpy(words.data(), bytes.data(), bytes.size());
        std::memcpy(m_bytes.data(), &words[0], sizeof words[0]);
        std::memcpy(m_bytes.data() + sizeof words[0], &words[1], sizeof words[1]);
        m_isV6 = false;
    }

    bool isV6() const { return m_isV6; }
    std::span<const std::uint8_t> bytes() const { return {m_bytes.data(), m_isV6 ? 16U : 4U}; }
    /// Dotted decimal, or RFC 5952's form for IPv6.
    std::string text() const;

    friend auto operator<=>(const IpAddress &, const IpAddress &) = default;
    /// Asked once a segment, so by words and without a branch for each.
    friend bool operator==(const IpAddress &a, const IpAddress &b)
    {
        const auto x = a.words();
        const auto y = b.words();
        return ((x[0] ^ y[0]) | (x[1] ^ y[1])) == 0 && a.m_isV6 == b.m_isV6;
    }
    /// The bytes as two numbers of the machine's own order, for comparing and hashing.
    std::array<std::uint64_t, 2> words() const { return std::bit_cast<std::array<std::uint64_t, 2>>(m_bytes); }

private:
    std::array<std::uint8_t, 16> m_bytes{}; // unused bytes are 0, so that whole arrays compare
    bool m_isV6 = false;
};

/// One end of a TCP connection: address and port.
struct EndPoint {
    IpAddress address;
    std::uint16_t port = 0;

    /// "127.0.0.1:80" or "[2001:db8::1]:80".
    std::string text() const;

    friend auto operator<=>(const EndPoint &, const EndPoint &) = default;
};

} // namespace tcpladder
