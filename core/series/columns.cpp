// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/columns.h"

#include <algorithm>
#include <array>

namespace tcpladder {
namespace {

CurvePoint pointAt(const Series &series, const SegmentClock &clock, std::uint32_t place, Shape shape)
{
    const SeriesPoint &point = series[place];
    if (shape == Shape::Sizes)
        return {clock[point.segment], std::int64_t{point.extent}, 0, point.segment};
    return {clock[point.segment], point.value, point.extent, point.segment};
}

/// The places that stand for all of [begin, end), ascending.
std::vector<std::uint32_t> &fourOf(const Series &series, std::uint32_t begin, std::uint32_t end, Shape shape,
                                   std::vector<std::uint32_t> &places)
{
    const Series::Extremes extremes = series.extremes(begin, end);
    const bool isSize = shape == Shape::Sizes;
    places.assign(
        {begin, isSize ? extremes.smallest : extremes.lowest, isSize ? extremes.largest : extremes.highest, end - 1});
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

/// Draws steps: each value holds until the next.
class Stairs
{
public:
    Stairs(const Series &series, const SegmentClock &clock, CurvePoints &points)
        : m_series(series),
          m_clock(clock),
          m_points(points)
    {}

    void step(std::uint32_t place)
    {
        enter(place);
        go(place);
    }
    /// To the time of @p place at the value that holds before it.
    void enter(std::uint32_t place)
    {
        if (place == 0)
            return;
        CurvePoint corner = pointAt(m_series, m_clock, place, Shape::Steps);
        corner.value = m_series[place - 1].value;
        m_points.push_back(corner);
    }
    void go(std::uint32_t place) { m_points.push_back(pointAt(m_series, m_clock, place, Shape::Steps)); }

private:
    const Series &m_series;
    const SegmentClock &m_clock;
    CurvePoints &m_points;
};

} // namespace

Columns::Columns(const SegmentClock &clock, Nanoseconds begin, Nanoseconds end, int count) : m_begin(begin), m_end(end)
{
    m_edges.resize(static_cast<std::size_t>(std::max(1, count)) + 1);
    std::uint32_t before = 0;
    for (int i = 0; i <= this->count(); ++i)
        m_edges[static_cast<std::size_t>(i)] = before = clock.firstAt(edge(i), before);
}

Nanoseconds Columns::edge(int i) const
{
    const Nanoseconds span = m_end - m_begin; // multiplied in parts: it may be of any length
    return m_begin + span / count() * i + span % count() * i / count();
}

CurvePoints reduced(const Series &series, const SegmentClock &clock, const Columns &columns, Shape shape)
{
    CurvePoints points;
    std::uint32_t begin = series.firstAt(columns.segment(0));
    if (shape == Shape::Steps && begin > 0) {
        points.push_back(pointAt(series, clock, begin - 1, shape));
        points.back().time = columns.begin();
    }
    Stairs stairs(series, clock, points);
    std::vector<std::uint32_t> places;
    for (int i = 0; i < columns.count(); ++i) {
        const std::uint32_t end = series.firstAt(columns.segment(i + 1), begin);
        if (end == begin)
            continue;
        if (shape != Shape::Steps) {
            for (const std::uint32_t place : fourOf(series, begin, end, shape, places))
                points.push_back(pointAt(series, clock, place, shape));
        } else if (end - begin <= 2) {
            for (std::uint32_t place = begin; place < end; ++place)
                stairs.step(place);
        } else {
            // Between its first and its last value the curve covers all from the lowest to the highest: no need of corners.
            stairs.enter(begin);
            for (const std::uint32_t place : fourOf(series, begin, end, shape, places)) {
                const bool isFirstOfFour = place == begin && places.size() == 4;
                if (!isFirstOfFour)
                    stairs.go(place);
            }
        }
        begin = end;
    }
    if (shape == Shape::Steps && !points.empty() && !clock.isEmpty()) {
        CurvePoint end = points.back();
        end.time = std::max(end.time, std::min(columns.end(), clock.last()));
        if (end.time > points.back().time)
            points.push_back(end);
    }
    return points;
}

CurvePoints wholeCurve(const Series &series, const SegmentClock &clock, const Columns &columns, Shape shape)
{
    CurvePoints points;
    const std::uint32_t end = series.firstAt(columns.segment(columns.count()));
    for (std::uint32_t place = series.firstAt(columns.segment(0)); place < end; ++place)
        points.push_back(pointAt(series, clock, place, shape));
    return points;
}

} // namespace tcpladder
