// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/tcpdumpline.h"

#include <optional>

namespace tcpladder {

/// Places the times of a listing on one time axis. Times of the day are local ones, as tcpdump prints them; those
/// without a date are taken for those of 1970-01-02, the first day that has not begun before 1970 anywhere.
class TcpdumpClock
{
public:
    /// When the packet of this line was captured. To be called once for each packet, in the order of the listing:
    /// a time of the day that lies far before the last one belongs to the next day, and lines without any time follow
    /// each other by a microsecond.
    Nanoseconds time(const TcpdumpHead &head);

private:
    TcpdumpDate m_date{1970, 1, 2};
    std::optional<Nanoseconds> m_midnight; // of m_date
    Nanoseconds m_lastOfDay = 0;
    Nanoseconds m_last = 0;
};

} // namespace tcpladder
