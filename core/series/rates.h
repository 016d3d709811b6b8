// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/columns.h"

namespace tcpladder {

/// The span of time over which rates are averaged in a chart of [@p begin, @p end) that is @p columns pixels wide: 1, 2 or
/// 5 times a power of ten, in nanoseconds, four pixels or a little more.
Nanoseconds rateInterval(Nanoseconds begin, Nanoseconds end, int columns);

/// Bytes a second of the extents of @p spans in each interval, counted from @p origin, that touches the columns. Each
/// value stands at the beginning of its interval and holds to its end; an interval is never cut.
CurvePoints throughput(const Series &spans, const SegmentClock &clock, const Columns &columns, Nanoseconds origin,
                       Nanoseconds interval);

/// Bytes a second by which the values of @p edge rise in each interval; the numbers before @p first are not counted.
CurvePoints goodput(const Series &edge, const SegmentClock &clock, const Columns &columns, Nanoseconds origin,
                    Nanoseconds interval, std::int64_t first);

} // namespace tcpladder
