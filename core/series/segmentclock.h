// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <algorithm>
#include <cstdint>
#include <deque>

namespace tcpladder {

/// When each segment of a flow passed the capture point. A capture's clock that steps back stands still here until it has
/// caught up, so that time and order agree.
class SegmentClock
{
public:
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_times.size()); }
    bool isEmpty() const { return m_times.empty(); }
    Nanoseconds operator[](std::uint32_t segment) const { return m_times[segment]; }
    Nanoseconds last() const { return m_times.back(); }

    void append(Nanoseconds time) { m_times.push_back(m_times.empty() ? time : std::max(time, m_times.back())); }
    /// The first segment at @p time or later; size() if there is none.
    std::uint32_t firstAt(Nanoseconds time) const
    {
        return static_cast<std::uint32_t>(std::lower_bound(m_times.begin(), m_times.end(), time) - m_times.begin());
    }

private:
    std::deque<Nanoseconds> m_times;
};

} // namespace tcpladder
