// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <algorithm>

namespace tcpladder {

/// The retransmission timeout of one sender, computed from round trips (RFC 6298).
class RetransmissionTimeout
{
public:
    static constexpr Nanoseconds Initial = Second;          ///< before any sample (2.1)
    static constexpr Nanoseconds Minimum = Second;          ///< (2.4)
    static constexpr Nanoseconds Maximum = 60 * Second;     ///< (2.5)
    static constexpr Nanoseconds Granularity = Millisecond; ///< of the clock, G

    /// A segment that was sent once was acknowledged @p roundTrip after it was sent (2.2, 2.3); ends a back-off.
    void addSample(Nanoseconds roundTrip)
    {
        const Nanoseconds sample = std::max<Nanoseconds>(roundTrip, 0);
        if (!m_hasSample) {
            m_smoothed = sample;
            m_variation = sample / 2;
        } else {
            const Nanoseconds difference = m_smoothed > sample ? m_smoothed - sample : sample - m_smoothed;
            m_variation += (difference - m_variation) / 4;
            m_smoothed += (sample - m_smoothed) / 8;
        }
        m_hasSample = true;
        m_timeout = std::clamp(m_smoothed + std::max(Granularity, 4 * m_variation), Minimum, Maximum);
    }
    /// The timer ran out (5.5).
    void backOff() { m_timeout = std::min(2 * m_timeout, Maximum); }

    bool hasSample() const { return m_hasSample; }
    Nanoseconds smoothed() const { return m_smoothed; }
    Nanoseconds variation() const { return m_variation; }
    Nanoseconds timeout() const { return m_timeout; }

private:
    Nanoseconds m_smoothed = 0;
    Nanoseconds m_variation = 0;
    Nanoseconds m_timeout = Initial;
    bool m_hasSample = false;
};

} // namespace tcpladder
