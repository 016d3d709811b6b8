// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

namespace tcpladder {

/// A stretch of the capture's time, from begin up to but without end.
struct TimeSpan {
    Nanoseconds begin = 0;
    Nanoseconds end = 0;

    Nanoseconds length() const { return end - begin; }
    bool overlaps(const TimeSpan &other) const { return begin < other.end && other.begin < end; }
    friend bool operator==(const TimeSpan &, const TimeSpan &) = default;
};

} // namespace tcpladder
