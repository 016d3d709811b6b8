// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/judgeplacement.h"

#include <utility>

namespace tcpladder {

bool JudgePlacement::judged(Nanoseconds time)
{
    constexpr std::uint32_t Settling = 24; // batches, until the caches hold what is needed
    constexpr std::uint32_t Measured = 16;
    if (++m_batches > Settling)
        m_time += time;
    else
        m_idle = 0;
    if (m_batches < Settling + Measured)
        return false;
    m_batches = 0;
    const Nanoseconds took = std::exchange(m_time, 0);
    const bool hasTimeToSpare = std::exchange(m_idle, 0) * 3 > took;
    if (const Nanoseconds before = std::exchange(m_before, 0); before != 0) {
        const bool helped = took * 10 < before * 9;
        m_patience *= helped ? 1 : 2;
        m_wait = m_patience;
        return !helped;
    }
    if (m_wait > 0)
        --m_wait;
    else if (hasTimeToSpare)
        m_before = took;
    return m_before != 0;
}

} // namespace tcpladder
