// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/sequenceranges.h"

#include <algorithm>

namespace tcpladder {

std::uint64_t SequenceRanges::add(std::int64_t begin, std::int64_t end)
{
    if (begin >= end)
        return 0;
    const auto first = std::partition_point(m_ranges.begin(), m_ranges.end(),
                                            [begin](const Range &range) { return range.end < begin; });
    auto last = first;
    Range merged{begin, end};
    std::int64_t covered = 0;
    for (; last != m_ranges.end() && last->begin <= end; ++last) {
        merged.begin = std::min(merged.begin, last->begin);
        merged.end = std::max(merged.end, last->end);
        covered += last->end - last->begin;
    }
    const auto added = static_cast<std::uint64_t>(merged.end - merged.begin - covered);
    if (first == last) {
        m_ranges.insert(first, merged);
    } else {
        *first = merged;
        m_ranges.erase(first + 1, last);
    }
    m_count += added;
    if (m_ranges.size() > MaximumRanges) {
        m_count += static_cast<std::uint64_t>(m_ranges[1].begin - m_ranges[0].end);
        m_ranges[1].begin = m_ranges[0].begin;
        m_ranges.erase(m_ranges.begin());
    }
    return added;
}

void SequenceRanges::removeBefore(std::int64_t position)
{
    const auto first = std::partition_point(m_ranges.begin(), m_ranges.end(),
                                            [position](const Range &range) { return range.end <= position; });
    for (auto range = m_ranges.begin(); range != first; ++range)
        m_count -= static_cast<std::uint64_t>(range->end - range->begin);
    m_ranges.erase(m_ranges.begin(), first);
    if (!m_ranges.empty() && m_ranges.front().begin < position) {
        m_count -= static_cast<std::uint64_t>(position - m_ranges.front().begin);
        m_ranges.front().begin = position;
    }
}

std::int64_t SequenceRanges::contiguousEnd(std::int64_t position) const
{
    const auto range = std::partition_point(m_ranges.begin(), m_ranges.end(),
                                            [position](const Range &each) { return each.end <= position; });
    return range != m_ranges.end() && range->begin <= position ? range->end : position;
}

} // namespace tcpladder
