// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/rates.h"

#include <algorithm>
#include <cmath>

namespace tcpladder {
namespace {

constexpr int PixelsPerInterval = 4;

std::int64_t perSecond(std::uint64_t bytes, Nanoseconds interval)
{
    return std::llround(static_cast<double>(bytes) * static_cast<double>(Second) / static_cast<double>(interval));
}

/// Asks @p bytesIn(first segment, segment behind the last) for each interval.
template <typename BytesIn>
CurvePoints rates(const SegmentClock &clock, const Columns &columns, Nanoseconds origin, Nanoseconds interval,
                  const BytesIn &bytesIn)
{
    CurvePoints points;
    if (clock.isEmpty())
        return points;
    const Nanoseconds begin = std::max(columns.begin(), origin);
    const Nanoseconds end = std::min(columns.end(), clock.last() + 1);
    std::uint32_t last = 0;
    for (Nanoseconds at = origin + (begin - origin) / interval * interval; at < end; at += interval) {
        const std::uint32_t from = clock.firstAt(at);
        const std::uint32_t to = clock.firstAt(at + interval);
        last = std::min(from, clock.size() - 1);
        points.push_back({at, perSecond(bytesIn(from, to), interval), 0, last});
    }
    if (!points.empty()) // to where the last interval ends
        points.push_back({points.back().time + interval, points.back().value, 0, last});
    return points;
}

} // namespace

Nanoseconds rateInterval(Nanoseconds begin, Nanoseconds end, int columns)
{
    const Nanoseconds least = std::max<Nanoseconds>((end - begin) / std::max(1, columns) * PixelsPerInterval, 1);
    for (Nanoseconds power = 1;; power *= 10) {
        for (const Nanoseconds factor : {1, 2, 5}) {
            if (power * factor >= least || power >= 1'000'000 * Second)
                return power * factor;
        }
    }
}

CurvePoints throughput(const Series &spans, const SegmentClock &clock, const Columns &columns, Nanoseconds origin,
                       Nanoseconds interval)
{
    return rates(clock, columns, origin, interval, [&](std::uint32_t from, std::uint32_t to) {
        const std::uint32_t begin = spans.firstAt(from);
        const std::uint32_t end = spans.firstAt(to, begin);
        return begin < end ? spans.extremes(begin, end).sum : 0;
    });
}

CurvePoints goodput(const Series &edge, const SegmentClock &clock, const Columns &columns, Nanoseconds origin,
                    Nanoseconds interval, std::int64_t first)
{
    if (edge.isEmpty())
        return {};
    const auto before = [&](std::uint32_t segment) {
        const std::uint32_t place = edge.firstAt(segment);
        return std::max(first, place == 0 ? edge[0].value : edge[place - 1].value);
    };
    return rates(clock, columns, origin, interval, [&](std::uint32_t from, std::uint32_t to) {
        return static_cast<std::uint64_t>(std::max<std::int64_t>(0, before(to) - before(from)));
    });
}

} // namespace tcpladder
