// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/series.h"

namespace tcpladder {

void Series::Node::include(const Node &further)
{
    if (further.lowestValue < lowestValue) {
        lowest = further.lowest;
        lowestValue = further.lowestValue;
    }
    if (further.highestTop > highestTop) {
        highest = further.highest;
        highestTop = further.highestTop;
    }
    if (further.smallestExtent < smallestExtent) {
        smallest = further.smallest;
        smallestExtent = further.smallestExtent;
    }
    if (further.largestExtent > largestExtent) {
        largest = further.largest;
        largestExtent = further.largestExtent;
    }
    sum += further.sum;
}

void Series::append(const SeriesPoint &point)
{
    m_segments.append(size(), point.segment);
    m_points.append(point);
    std::uint32_t done = size(); // nodes of the level below that are there
    for (std::size_t level = 0; done % FanOut == 0; ++level, done /= FanOut) {
        if (level == m_levels.size())
            m_levels.emplace_back();
        const std::uint32_t first = done - FanOut;
        const auto below = [&](std::uint32_t i) { return level == 0 ? leaf(i, m_points[i]) : m_levels[level - 1][i]; };
        Node node = below(first);
        for (std::uint32_t i = first + 1; i < done; ++i)
            node.include(below(i));
        m_levels[level].append(node);
    }
}

std::uint32_t Series::firstAt(std::uint32_t segment, std::uint32_t from) const
{
    return m_segments.firstAt(segment, from, size(), [this](std::uint32_t place) { return m_points[place].segment; });
}

Series::Extremes Series::extremes(std::uint32_t begin, std::uint32_t end) const
{
    Node all = leaf(begin, m_points[begin]);
    all.sum = 0;
    std::uint64_t at = begin;
    while (at < end) {
        std::size_t level = 0;
        std::uint64_t span = 1;
        while (level < m_levels.size() && at % (span * FanOut) == 0 && end - at >= span * FanOut) {
            span *= FanOut;
            ++level;
        }
        const auto place = static_cast<std::uint32_t>(at / span);
        all.include(level == 0 ? leaf(place, m_points[place]) : m_levels[level - 1][place]);
        at += span;
    }
    return all;
}

} // namespace tcpladder
