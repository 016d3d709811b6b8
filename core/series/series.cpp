// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/series.h"

#include <algorithm>

namespace tcpladder {

void Series::include(Extremes &all, const Extremes &further) const
{
    if (m_points[further.lowest].value < m_points[all.lowest].value)
        all.lowest = further.lowest;
    if (m_points[further.highest].top() > m_points[all.highest].top())
        all.highest = further.highest;
    if (m_points[further.smallest].extent < m_points[all.smallest].extent)
        all.smallest = further.smallest;
    if (m_points[further.largest].extent > m_points[all.largest].extent)
        all.largest = further.largest;
    all.sum += further.sum;
}

void Series::append(const SeriesPoint &point)
{
    m_points.push_back(point);
    std::size_t done = m_points.size(); // nodes of the level below that are there
    for (std::size_t level = 0; done % FanOut == 0; ++level, done /= FanOut) {
        if (level == m_levels.size())
            m_levels.emplace_back();
        const std::size_t first = done - FanOut;
        const auto below = [&](std::size_t i) {
            return level == 0 ? leaf(static_cast<std::uint32_t>(i), m_points[i]) : m_levels[level - 1][i];
        };
        Extremes node = below(first);
        for (std::size_t i = first + 1; i < done; ++i)
            include(node, below(i));
        m_levels[level].push_back(node);
    }
}

std::uint32_t Series::firstAt(std::uint32_t segment, std::uint32_t from) const
{
    // What is looked for is usually near: leap in growing steps, then search where the last leap went too far.
    std::uint64_t low = from;
    std::uint64_t step = 1;
    while (low + step <= size() && m_points[low + step - 1].segment < segment) {
        low += step;
        step *= 2;
    }
    const auto begin = m_points.begin() + static_cast<std::ptrdiff_t>(low);
    const auto end = m_points.begin() + static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(low + step, size()));
    const auto found = std::lower_bound(begin, end, segment,
                                        [](const SeriesPoint &point, std::uint32_t s) { return point.segment < s; });
    return static_cast<std::uint32_t>(found - m_points.begin());
}

Series::Extremes Series::extremes(std::uint32_t begin, std::uint32_t end) const
{
    Extremes all = leaf(begin, m_points[begin]);
    all.sum = 0;
    std::uint64_t at = begin;
    while (at < end) {
        std::size_t level = 0;
        std::uint64_t span = 1;
        while (level < m_levels.size() && at % (span * FanOut) == 0 && end - at >= span * FanOut) {
            span *= FanOut;
            ++level;
        }
        include(all, level == 0 ? leaf(static_cast<std::uint32_t>(at), m_points[at]) : m_levels[level - 1][at / span]);
        at += span;
    }
    return all;
}

} // namespace tcpladder
