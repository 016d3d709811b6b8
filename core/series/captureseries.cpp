// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/captureseries.h"

#include "core/series/rates.h"

#include <algorithm>
#include <cmath>

namespace tcpladder {

bool CaptureSeries::extend(std::uint32_t maximum, const std::stop_token &stop)
{
    const SegmentLog &log = m_trace->segments();
    const std::uint32_t size = log.size();
    const std::uint32_t end = m_taken + std::min(maximum, size - m_taken);
    for (; m_taken < end; ++m_taken) {
        const Segment segment = log[SegmentId(m_taken)];
        if (m_taken == 0)
            m_begin = m_end = segment.time;
        m_end = std::max(m_end, segment.time); // as in SegmentClock: a clock that steps back stands still
        if (m_taken % BlockSize == 0) {
            if (stop.stop_requested())
                break;
            m_blocks.push_back({m_end, m_bytes});
        }
        m_blocks.back().latest = m_end;
        m_bytes[sideIndex(segment.from)] += segment.length;
    }
    return m_taken < size;
}

std::uint32_t CaptureSeries::placeAt(Nanoseconds time) const
{
    const auto block = std::lower_bound(m_blocks.begin(), m_blocks.end(), time,
                                        [](const Block &b, Nanoseconds t) { return b.latest < t; });
    if (block == m_blocks.end())
        return m_taken;
    auto place = static_cast<std::uint32_t>(block - m_blocks.begin()) * BlockSize;
    while (place < m_taken && m_trace->segments()[SegmentId(place)].time < time)
        ++place;
    return place;
}

std::uint64_t CaptureSeries::bytesBefore(Side from, std::uint32_t place) const
{
    if (place >= m_taken)
        return m_bytes[sideIndex(from)];
    std::uint64_t bytes = m_blocks[place / BlockSize].bytes[sideIndex(from)];
    for (std::uint32_t i = place / BlockSize * BlockSize; i < place; ++i) {
        const Segment segment = m_trace->segments()[SegmentId(i)];
        bytes += segment.from == from ? segment.length : 0;
    }
    return bytes;
}

std::optional<SegmentId> CaptureSeries::firstAt(Nanoseconds time) const
{
    const std::uint32_t place = placeAt(time);
    return place < m_taken ? std::optional(SegmentId(place)) : std::nullopt;
}

CurvePoints CaptureSeries::rate(Side from, Nanoseconds begin, Nanoseconds end, int columns) const
{
    CurvePoints points;
    if (m_taken == 0)
        return points;
    const Nanoseconds interval = rateInterval(begin, end, columns);
    const Nanoseconds first = std::max(begin, m_begin);
    const Nanoseconds last = std::min(end, m_end + 1);
    Nanoseconds at = m_begin + (first - m_begin) / interval * interval;
    std::uint32_t place = placeAt(at);
    std::uint64_t bytes = bytesBefore(from, place);
    for (; at < last; at += interval) {
        const std::uint32_t next = placeAt(at + interval);
        const std::uint64_t until = bytesBefore(from, next);
        const double rate =
            static_cast<double>(until - bytes) * static_cast<double>(Second) / static_cast<double>(interval);
        points.push_back({at, std::llround(rate), 0, std::min(place, m_taken - 1)});
        place = next;
        bytes = until;
    }
    if (!points.empty()) {
        CurvePoint behind = points.back();
        behind.time += interval;
        points.push_back(behind);
    }
    return points;
}

} // namespace tcpladder
