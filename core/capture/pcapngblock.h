// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/byteorder.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace tcpladder {

/// The blocks of a pcapng file whose content is read.
enum class PcapngBlockType : std::uint32_t {
    Interface = 1,
    ObsoletePacket = 2,
    SimplePacket = 3,
    NameResolution = 4,
    InterfaceStatistics = 5,
    EnhancedPacket = 6,
    Section = 0x0a0d0d0a, ///< the same in both byte orders
};

/// Steps through what pcapng writes as code, length, value and padding: options, and the records of names.
class PcapngOptions
{
public:
    PcapngOptions(std::span<const std::uint8_t> bytes, ByteOrder order) : m_rest(bytes), m_order(order) {}

    /// Goes to the next one; false at the end, and at one that is cut off.
    bool next()
    {
        if (m_rest.size() < 4)
            return false;
        m_code = m_order.u16(m_rest.data());
        const std::size_t length = m_order.u16(m_rest.data() + 2);
        if (m_code == 0 || length > m_rest.size() - 4)
            return false;
        m_value = m_rest.subspan(4, length);
        m_rest = m_rest.subspan(std::min(m_rest.size(), 4 + (length + 3) / 4 * 4));
        return true;
    }

    unsigned code() const { return m_code; }
    std::span<const std::uint8_t> value() const { return m_value; }
    /// The value up to a zero byte, which some programs add.
    std::string_view text() const
    {
        const std::string_view all(reinterpret_cast<const char *>(m_value.data()), m_value.size());
        return all.substr(0, all.find('\0'));
    }

private:
    std::span<const std::uint8_t> m_rest;
    ByteOrder m_order;
    std::uint16_t m_code = 0;
    std::span<const std::uint8_t> m_value;
};

} // namespace tcpladder
