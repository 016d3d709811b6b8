// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/net/address.h"

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstring>
#include <string_view>

namespace tcpladder {

/// Values as text, each written where @p to points, which then points behind it. Lists have millions of values: none of
/// them becomes a text of its own, and who calls has made room.
inline void putText(char *&to, std::string_view text)
{
    std::memcpy(to, text.data(), text.size());
    to += text.size();
}

/// The most characters of one number, and of one span of time.
inline constexpr std::size_t MaximumDecimalSize = 20;
inline constexpr std::size_t MaximumSecondsSize = 30;
/// The most characters of one end point: "[" an IPv6 address with an IPv4 tail "]:65535".
inline constexpr std::size_t MaximumEndPointSize = 53;

template <std::integral Number>
void putDecimal(char *&to, Number number)
{
    to = std::to_chars(to, to + MaximumDecimalSize, number).ptr;
}

/// As EndPoint::text().
void putEndPoint(char *&to, const EndPoint &end);

/// Seconds since 1970 with nine decimals: "1700000000.123456789".
void putEpoch(char *&to, Nanoseconds time);
/// Seconds with nine decimals at most and no zeros at the end: "5.181006".
void putSeconds(char *&to, Nanoseconds span);

} // namespace tcpladder
