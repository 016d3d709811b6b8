// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tcpladder {

/// Bytes of layers of packets for tests: each function puts a header before the data that it is given.
using Bytes = std::vector<std::uint8_t>;

/// The bytes that hexadecimal digits stand for; blanks between them are skipped.
inline Bytes hex(std::string_view digits)
{
    Bytes bytes;
    int high = -1;
    for (const char c : digits) {
        if (c == ' ')
            continue;
        const int value = c <= '9' ? c - '0' : c - 'a' + 10;
        if (high < 0) {
            high = value;
        } else {
            bytes.push_back(static_cast<std::uint8_t>(high * 16 + value));
            high = -1;
        }
    }
    return bytes;
}

inline Bytes operator+(Bytes a, const Bytes &b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

inline Bytes be16(std::size_t value)
{
    return {static_cast<std::uint8_t>(value >> 8U), static_cast<std::uint8_t>(value)};
}

inline Bytes be32(std::uint32_t value)
{
    return be16(value >> 16U) + be16(value & 0xffffU);
}

/// From port 40000 to 80, sequence number 1000, acknowledgment 2000, PSH and ACK, window 512, with "data" as payload.
inline Bytes tcpSegment(const Bytes &options = {}, const Bytes &payload = hex("64617461"))
{
    const auto offset = static_cast<std::uint8_t>((5 + options.size() / 4) << 4U);
    return be16(40000) + be16(80) + be32(1000) + be32(2000) + Bytes{offset, 0x18} + be16(512) + be16(0) + be16(0)
           + options + payload;
}

/// From 192.0.2.1 to 192.0.2.2, identification 7, time to live 64. @p fragment is the field of flags and offset.
inline Bytes ipv4(std::uint8_t protocol, const Bytes &data, std::size_t fragment = 0, const Bytes &options = {})
{
    const std::size_t headerLength = 20 + options.size();
    Bytes header = Bytes{static_cast<std::uint8_t>(0x40 + headerLength / 4), 0} + be16(headerLength + data.size())
                   + be16(7) + be16(fragment) + Bytes{64, protocol} + be16(0) + hex("c0000201 c0000202") + options;
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < header.size(); i += 2)
        sum += header[i] * 256U + header[i + 1];
    sum = (sum & 0xffffU) + (sum >> 16U);
    sum = ~((sum & 0xffffU) + (sum >> 16U));
    header[10] = static_cast<std::uint8_t>(sum >> 8U);
    header[11] = static_cast<std::uint8_t>(sum);
    return header + data;
}

/// From 2001:db8::1 to 2001:db8::2, hop limit 63.
inline Bytes ipv6(std::uint8_t nextHeader, const Bytes &data)
{
    return hex("60000000") + be16(data.size()) + Bytes{nextHeader, 63}
           + hex("20010db8000000000000000000000001 20010db8000000000000000000000002") + data;
}

inline Bytes udp(std::uint16_t destination, const Bytes &data)
{
    return be16(50000) + be16(destination) + be16(8 + data.size()) + be16(0) + data;
}

inline Bytes ethernet(std::uint16_t type, const Bytes &data)
{
    return hex("020000000002 020000000001") + be16(type) + data;
}

inline Bytes tcpInIpv4()
{
    return ipv4(6, tcpSegment());
}

inline Bytes tcpInIpv6()
{
    return ipv6(6, tcpSegment());
}

inline Bytes tcpInEthernet()
{
    return ethernet(0x0800, tcpInIpv4());
}

} // namespace tcpladder
