// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QString>

#include <cstdint>

namespace tcpladder {

/// A whole number with the locale's groups: "53,280".
QString numberText(std::int64_t number);
/// A span of time with a unit that fits it: "5.181 s", "41.2 ms", "10 µs".
QString durationText(Nanoseconds span);
/// A span of time in seconds with six decimals: "5.180297".
QString secondsText6(Nanoseconds span);
/// Date and time of the capture in local time with microseconds: "2023-11-14 22:13:20.123456". Without a date in the
/// first days of 1970, where a clock that nobody set begins and a listing without dates is placed: "22:13:20.123456",
/// and the day after "day 2, 22:13:20.123456".
QString timeText(Nanoseconds time);

} // namespace tcpladder
