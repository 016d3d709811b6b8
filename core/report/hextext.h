// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace tcpladder {

/// Each byte as two lower-case hexadecimal digits.
inline std::string hexText(std::span<const std::uint8_t> bytes)
{
    constexpr const char *Digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        text += Digits[byte >> 4U];
        text += Digits[byte & 15U];
    }
    return text;
}

/// "0x" and the number's hexadecimal digits without leading zeros.
inline std::string hexNumber(std::uint64_t number)
{
    std::string digits;
    do {
        digits.insert(digits.begin(), "0123456789abcdef"[number & 15U]);
        number >>= 4U;
    } while (number != 0);
    return "0x" + digits;
}

} // namespace tcpladder
