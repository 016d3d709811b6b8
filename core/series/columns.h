// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/segmentclock.h"
#include "core/series/series.h"

#include <cstdint>
#include <vector>

namespace tcpladder {

/// A point of a curve as a chart draws it.
struct CurvePoint {
    Nanoseconds time = 0;
    std::int64_t value = 0;
    std::uint32_t extent = 0;  ///< it covers [value, value + extent]
    std::uint32_t segment = 0; ///< of the flow, from 0

    std::int64_t top() const { return value + extent; }
    friend bool operator==(const CurvePoint &, const CurvePoint &) = default;
};
using CurvePoints = std::vector<CurvePoint>;

/// A stretch of time that is cut into columns of pixels: which segments lie in which.
class Columns
{
public:
    /// Cuts [@p begin, @p end) into @p count > 0 columns of equal width, to a nanosecond.
    Columns(const SegmentClock &clock, Nanoseconds begin, Nanoseconds end, int count);

    int count() const { return static_cast<int>(m_edges.size()) - 1; }
    Nanoseconds begin() const { return m_begin; }
    Nanoseconds end() const { return m_end; }
    /// Where column @p i begins.
    Nanoseconds edge(int i) const;
    /// The first segment at or behind edge(@p i).
    std::uint32_t segment(int i) const { return m_edges[static_cast<std::size_t>(i)]; }

private:
    Nanoseconds m_begin;
    Nanoseconds m_end;
    std::vector<std::uint32_t> m_edges;
};

/// How a chart joins the points of a curve.
enum class Shape : std::uint8_t {
    Dots,  ///< not at all
    Spans, ///< not at all; each covers value to top()
    Sizes, ///< not at all; the extents are the values
    Steps, ///< a value holds until the next; the corners are among the points
};

/// What is to be drawn of @p series: for each column of pixels four points at most - the first, the lowest, the highest and
/// the last, in their order - so that the picture is as that of all points. Steps enter a column at the value that holds
/// there, instead of the first point, and go on to the end of the columns or of @p clock.
CurvePoints reduced(const Series &series, const SegmentClock &clock, const Columns &columns, Shape shape);

/// All points of @p series in the columns' time, one for each of the series.
CurvePoints wholeCurve(const Series &series, const SegmentClock &clock, const Columns &columns, Shape shape);

} // namespace tcpladder
