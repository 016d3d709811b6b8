// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/series/keysamples.h"
#include "core/store/growinglist.h"

#include <algorithm>
#include <cstdint>

namespace tcpladder {

/// When each segment of a flow passed the capture point. A capture's clock that steps back stands still here until it has
/// caught up, so that time and order agree.
class SegmentClock
{
public:
    std::uint32_t size() const { return m_times.size(); }
    bool isEmpty() const { return m_times.isEmpty(); }
    Nanoseconds operator[](std::uint32_t segment) const { return m_times[segment]; }
    Nanoseconds last() const { return m_times.back(); }

    void append(Nanoseconds time)
    {
        const Nanoseconds stands = isEmpty() ? time : std::max(time, last());
        m_samples.append(size(), stands);
        m_times.append(stands);
    }
    /// The first segment at @p time or later, at or behind @p from; size() if there is none.
    std::uint32_t firstAt(Nanoseconds time, std::uint32_t from = 0) const
    {
        return m_samples.firstAt(time, from, size(), [this](std::uint32_t segment) { return m_times[segment]; });
    }

private:
    GrowingList<Nanoseconds, 32> m_times;
    KeySamples<Nanoseconds> m_samples;
};

} // namespace tcpladder
