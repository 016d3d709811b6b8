// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace tcpladder {

/// Numbers in network order at the beginning of @p bytes, which must be long enough.
constexpr std::uint16_t readBe16(std::span<const std::uint8_t> bytes)
{
    return static_cast<std::uint16_t>((bytes[0] << 8U) | bytes[1]);
}

constexpr std::uint32_t readBe32(std::span<const std::uint8_t> bytes)
{
    return (std::uint32_t{bytes[0]} << 24U) | (std::uint32_t{bytes[1]} << 16U) | (std::uint32_t{bytes[2]} << 8U)
           | bytes[3];
}

constexpr std::uint64_t readBe64(std::span<const std::uint8_t> bytes)
{
    return (std::uint64_t{readBe32(bytes)} << 32U) | readBe32(bytes.subspan(4));
}

/// Numbers in little-endian order, likewise.
constexpr std::uint16_t readLe16(std::span<const std::uint8_t> bytes)
{
    return static_cast<std::uint16_t>((bytes[1] << 8U) | bytes[0]);
}

constexpr std::uint32_t readLe32(std::span<const std::uint8_t> bytes)
{
    return (std::uint32_t{bytes[3]} << 24U) | (std::uint32_t{bytes[2]} << 16U) | (std::uint32_t{bytes[1]} << 8U)
           | bytes[0];
}

} // namespace tcpladder
