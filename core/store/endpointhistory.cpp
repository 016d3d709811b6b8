// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/endpointhistory.h"

#include <algorithm>

namespace tcpladder {
namespace {

/// Feeds @p tracker with the segments that it has not had yet, up to @p end of them in all.
void feed(EndpointTracker &tracker, std::uint32_t end, const SegmentLog &log, const RowIndex &rows)
{
    SegmentLog::Cursor cursor(log);
    while (tracker.count() < end) {
        const Segment &segment = cursor.at(SegmentId(rows[tracker.count()]));
        if (segment.marks.has(Mark::DuplicateFrame) || segment.marks.isUnreadable())
            tracker.passOver();
        else
            tracker.add(log.facts(segment));
    }
}

} // namespace

void EndpointHistory::extend(const SegmentLog &log, const RowIndex &rows)
{
    for (;;) {
        const std::size_t next = std::max<std::size_t>(m_size / BytesPerSegment, m_tracker.count()) + Spacing;
        if (next > rows.size())
            break;
        feed(m_tracker, static_cast<std::uint32_t>(next), log, rows);
        m_checkpoints.push_back(m_tracker.checkpoint());
        m_size += m_checkpoints.back().size();
    }
}

Endpoints EndpointHistory::at(std::uint32_t index, const SegmentLog &log, const RowIndex &rows) const
{
    const std::uint32_t end = index + 1;
    if (end >= m_tracker.count() && !m_checkpoints.empty()) {
        EndpointTracker tracker = m_tracker;
        feed(tracker, end, log, rows);
        return tracker.endpoints();
    }
    const auto beyond =
        std::upper_bound(m_checkpoints.begin(), m_checkpoints.end(), end,
                         [](std::uint32_t count, const auto &checkpoint) { return count < checkpoint.count(); });
    EndpointTracker tracker = m_checkpoints.empty() ? m_tracker : EndpointTracker(m_tracker.defaultSegmentSize());
    if (beyond != m_checkpoints.begin()) {
        const EndpointTracker::Checkpoint &checkpoint = *(beyond - 1);
        tracker = checkpoint.rewound();
        feed(tracker, checkpoint.count(), log, rows);
        tracker.resume(checkpoint);
    }
    feed(tracker, end, log, rows);
    return tracker.endpoints();
}

} // namespace tcpladder
