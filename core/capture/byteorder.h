// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace tcpladder {

/// Reads the numbers of a capture file, which stand in the byte order of the machine that wrote it.
class ByteOrder
{
public:
    constexpr ByteOrder() = default;
    constexpr explicit ByteOrder(std::endian order) : m_swapped(order != std::endian::native) {}

    constexpr bool isSwapped() const { return m_swapped; }

    std::uint16_t u16(const std::uint8_t *bytes) const
    {
        std::uint16_t value = 0;
        std::memcpy(&value, bytes, sizeof value);
        return m_swapped ? __builtin_bswap16(value) : value;
    }

    std::uint32_t u32(const std::uint8_t *bytes) const
    {
        std::uint32_t value = 0;
        std::memcpy(&value, bytes, sizeof value);
        return m_swapped ? __builtin_bswap32(value) : value;
    }

    std::uint64_t u64(const std::uint8_t *bytes) const
    {
        std::uint64_t value = 0;
        std::memcpy(&value, bytes, sizeof value);
        return m_swapped ? __builtin_bswap64(value) : value;
    }

private:
    bool m_swapped = false;
};

} // namespace tcpladder
