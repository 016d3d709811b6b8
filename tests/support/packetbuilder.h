// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/packet.h"
#include "core/net/address.h"

#include <array>
#include <cstdint>
#include <vector>

namespace tcpladder {

/// Builds packets of raw IPv4 and TCP between two fixed hosts for tests, one setter a field.
class PacketBuilder
{
public:
    static constexpr std::array<std::uint8_t, 4> ClientAddress = {192, 0, 2, 1};
    static constexpr std::array<std::uint8_t, 4> ServerAddress = {192, 0, 2, 2};
    static constexpr std::uint16_t ClientPort = 40000;
    static constexpr std::uint16_t ServerPort = 80;

    PacketBuilder &fromServer(bool value = true)
    {
        m_fromServer = value;
        return *this;
    }
    PacketBuilder &clientPort(std::uint16_t value)
    {
        m_clientPort = value;
        return *this;
    }
    PacketBuilder &time(Nanoseconds value)
    {
        m_time = value;
        return *this;
    }
    PacketBuilder &flags(unsigned value)
    {
        m_flags = value;
        return *this;
    }
    PacketBuilder &sequence(std::uint32_t value)
    {
        m_sequence = value;
        return *this;
    }
    PacketBuilder &acknowledgment(std::uint32_t value)
    {
        m_acknowledgment = value;
        return *this;
    }
    PacketBuilder &window(std::uint16_t value)
    {
        m_window = value;
        return *this;
    }
    PacketBuilder &length(std::uint16_t value)
    {
        m_length = value;
        return *this;
    }
    /// @p value's size must be a multiple of 4, at most 40.
    PacketBuilder &options(std::vector<std::uint8_t> value)
    {
        m_options = std::move(value);
        return *this;
    }

    /// In an Ethernet frame of VLAN @p value, 1 to 4094; 0: bare IP.
    PacketBuilder &vlan(std::uint16_t value)
    {
        m_vlan = value;
        return *this;
    }

    /// The packet, whose bytes live in the builder until it is changed or asked again.
    Packet build()
    {
        m_bytes.clear();
        if (m_vlan != 0) {
            m_bytes.resize(12);
            put16(0x8100);
            put16(m_vlan);
            put16(0x0800);
        }
        const std::size_t tcpHeader = 20 + m_options.size();
        put8(0x45);
        put8(0);
        put16(static_cast<std::uint16_t>(20 + tcpHeader + m_length));
        put16(1);
        put16(0x4000);
        put8(64);
        put8(6);
        put16(0);
        putAddress(m_fromServer ? ServerAddress : ClientAddress);
        putAddress(m_fromServer ? ClientAddress : ServerAddress);
        put16(m_fromServer ? ServerPort : m_clientPort);
        put16(m_fromServer ? m_clientPort : ServerPort);
        put32(m_sequence);
        put32(m_acknowledgment);
        put16(static_cast<std::uint16_t>((tcpHeader / 4) << 12U | m_flags));
        put16(m_window);
        put16(0);
        put16(0);
        m_bytes.insert(m_bytes.end(), m_options.begin(), m_options.end());
        m_bytes.resize(m_bytes.size() + m_length);
        Packet packet;
        packet.time = m_time;
        packet.linkType = m_vlan != 0 ? LinkType::Ethernet : LinkType::Raw;
        packet.bytes = m_bytes;
        packet.wireLength = static_cast<std::uint32_t>(m_bytes.size());
        return packet;
    }

private:
    void put8(unsigned value) { m_bytes.push_back(static_cast<std::uint8_t>(value)); }
    void put16(std::uint16_t value)
    {
        put8(value >> 8U);
        put8(value & 255U);
    }
    void put32(std::uint32_t value)
    {
        put16(static_cast<std::uint16_t>(value >> 16U));
        put16(static_cast<std::uint16_t>(value & 0xffffU));
    }
    void putAddress(const std::array<std::uint8_t, 4> &address)
    {
        m_bytes.insert(m_bytes.end(), address.begin(), address.end());
    }

    bool m_fromServer = false;
    std::uint16_t m_vlan = 0;
    std::uint16_t m_clientPort = ClientPort;
    Nanoseconds m_time = 0;
    unsigned m_flags = 0x10;
    std::uint32_t m_sequence = 0;
    std::uint32_t m_acknowledgment = 0;
    std::uint16_t m_window = 65535;
    std::uint16_t m_length = 0;
    std::vector<std::uint8_t> m_options;
    std::vector<std::uint8_t> m_bytes;
};

} // namespace tcpladder
