// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/tcpdumpclock.h"

#include <algorithm>
#include <ctime>

namespace tcpladder {

namespace {

constexpr Nanoseconds HalfADay = 12 * 3600 * Second;

Nanoseconds midnightOf(const TcpdumpDate &date)
{
    std::tm fields{};
    fields.tm_year = date.year - 1900;
    fields.tm_mon = date.month - 1;
    fields.tm_mday = date.day;
    fields.tm_isdst = -1;
    constexpr std::int64_t Furthest = std::int64_t{1} << 33U; // seconds: what 64 bits of nanoseconds still hold
    return std::clamp<std::int64_t>(std::mktime(&fields), -Furthest, Furthest) * Second;
}

} // namespace

Nanoseconds TcpdumpClock::time(const TcpdumpHead &head)
{
    if (head.clock == TcpdumpHead::Clock::None)
        return m_last += Microsecond;
    if (head.clock == TcpdumpHead::Clock::Epoch)
        return m_last = head.time;

    if (head.date && *head.date != m_date) {
        m_date = *head.date;
        m_midnight.reset();
    } else if (!head.date && head.time < m_lastOfDay - HalfADay) {
        ++m_date.day; // mktime() knows where months end
        m_midnight.reset();
    }
    if (!m_midnight)
        m_midnight = midnightOf(m_date);
    m_lastOfDay = head.time;
    return m_last = *m_midnight + head.time;
}

} // namespace tcpladder
