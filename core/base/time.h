// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tcpladder {

/// A point in time (since 1970-01-01 00:00 UTC) or a span of time, in nanoseconds.
using Nanoseconds = std::int64_t;

inline constexpr Nanoseconds Microsecond = 1'000;
inline constexpr Nanoseconds Millisecond = 1'000'000;
inline constexpr Nanoseconds Second = 1'000'000'000;

} // namespace tcpladder
