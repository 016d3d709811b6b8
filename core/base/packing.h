// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>

namespace tcpladder {

/// Numbers as few bytes, for what is kept by the million. The bytes stay on the machine that wrote them, so fixed ones
/// are in its own order. Nothing is checked: who reads knows what was written.
template <typename T>
void put(std::uint8_t *&to, const T &value)
{
    std::memcpy(to, &value, sizeof value);
    to += sizeof value;
}

template <typename T>
T get(const std::uint8_t *&from)
{
    T value;
    std::memcpy(&value, from, sizeof value);
    from += sizeof value;
    return value;
}

constexpr std::size_t MaximumNumberSize = 10;

/// Seven bits a byte, the lowest first: small numbers take little.
inline void putNumber(std::uint8_t *&to, std::uint64_t number)
{
    for (; number >= 0x80; number >>= 7U)
        *to++ = static_cast<std::uint8_t>(number | 0x80U);
    *to++ = static_cast<std::uint8_t>(number);
}

inline std::uint64_t getNumber(const std::uint8_t *&from)
{
    std::uint64_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
        const std::uint8_t byte = *from++;
        number |= std::uint64_t{byte & 0x7fU} << shift;
        if (byte < 0x80)
            return number;
    }
}

/// How far @p value lies from @p base as a number that is small for both signs: 0, -1, 1, -2 …
constexpr std::uint64_t folded(std::int64_t value, std::int64_t base = 0)
{
    const std::uint64_t difference = static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(base);
    return (difference << 1U) ^ (difference >> 63U != 0 ? ~std::uint64_t{0} : 0);
}

constexpr std::int64_t unfolded(std::uint64_t number, std::int64_t base = 0)
{
    const std::uint64_t difference = (number >> 1U) ^ (0 - (number & 1U));
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(base) + difference);
}

} // namespace tcpladder
