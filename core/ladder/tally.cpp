// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/tally.h"

#include <algorithm>

namespace tcpladder {

void Tally::count(const Flow &flow, const SegmentLog &log, std::uint32_t count, FlowSummary &summary)
{
    if (count < m_counts.segments)
        m_counts = m_stretches[count / Stretch];
    while (m_counts.segments < count) {
        add(flow, log[flow.segmentAt(m_counts.segments)], summary, m_counts);
        ++m_counts.segments;
        if (m_counts.segments == m_stretches.size() * Stretch)
            m_stretches.push_back(m_counts);
    }
    summary.segmentCount = count;
    summary.markCounts = m_counts.marks.marks();
    summary.toldMarks = m_counts.marks.told();
    for (std::size_t side = 0; side < 2; ++side)
        summary.bytes[side] = static_cast<std::uint64_t>(m_counts.dataEnd[side] - 1);
}

void Tally::add(const Flow &flow, const Segment &segment, const FlowSummary &summary, Counts &counts)
{
    if (segment.marks.isUnreadable()) {
        counts.marks.passOver(segment.marks);
        return;
    }
    const Judgement judgement = segment.marks.isEmpty() ? Judgement() : flow.judgement(counts.segments);
    counts.marks.add(SegmentLog::facts(segment), judgement);
    if (segment.length == 0)
        return;
    std::int64_t &end = counts.dataEnd[sideIndex(segment.from)];
    end = std::max(end, summary.relativeSequence(segment) + segment.length + (segment.flags.syn() ? 1 : 0));
}

} // namespace tcpladder
