// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/keysamples.h"
#include "core/store/growinglist.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tcpladder {

/// One value of a series, or a span of values: it covers [value, value + extent].
struct SeriesPoint {
    std::int64_t value = 0;
    std::uint32_t extent = 0;
    std::uint32_t segment = 0; ///< index of the flow's segment that brought it

    std::int64_t top() const { return value + extent; }
    friend bool operator==(const SeriesPoint &, const SeriesPoint &) = default;
};

/// A list of values along a flow that only grows, with a pyramid over it: the extremes of any stretch are found in a few
/// dozen steps, however long it is.
class Series
{
public:
    /// What stands out in a stretch, as places in the series; of several equal ones the earliest.
    struct Extremes {
        std::uint32_t lowest = 0;   ///< smallest value
        std::uint32_t highest = 0;  ///< largest top()
        std::uint32_t smallest = 0; ///< smallest extent
        std::uint32_t largest = 0;  ///< largest extent
        std::uint64_t sum = 0;      ///< of extents
    };

    std::uint32_t size() const { return m_points.size(); }
    bool isEmpty() const { return m_points.isEmpty(); }
    const SeriesPoint &operator[](std::uint32_t place) const { return m_points[place]; }
    const SeriesPoint &last() const { return m_points.back(); }

    /// Adds @p point, whose segment is not before that of the last one.
    void append(const SeriesPoint &point);
    /// The first place at or after @p from whose segment is @p segment or later; size() if there is none.
    std::uint32_t firstAt(std::uint32_t segment, std::uint32_t from = 0) const;
    /// The extremes of the places [@p begin, @p end), which must not be empty.
    Extremes extremes(std::uint32_t begin, std::uint32_t end) const;

private:
    static constexpr std::uint32_t FanOut = 16;

    /// With the values themselves, which would be far away among millions of points.
    struct Node : Extremes {
        std::int64_t lowestValue = 0;
        std::int64_t highestTop = 0;
        std::uint32_t smallestExtent = 0;
        std::uint32_t largestExtent = 0;

        void include(const Node &further);
    };
    static Node leaf(std::uint32_t place, const SeriesPoint &point)
    {
        return {{place, place, place, place, point.extent}, point.value, point.top(), point.extent, point.extent};
    }

    GrowingList<SeriesPoint, 32> m_points;
    KeySamples<std::uint32_t> m_segments;
    std::vector<GrowingList<Node, 32>> m_levels; // level k: of each FanOut^(k + 1) points that are there in full
};

} // namespace tcpladder
