// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/growinglist.h"
#include "core/store/segmentlog.h"
#include "core/tcp/endpointtracker.h"

#include <cstddef>
#include <cstdint>
#include <deque>

namespace tcpladder {

/// Knows the variables of both end points of one flow at any of its segments: checkpoints, and a replay from the nearest
/// one through the same code. A flow shorter than Spacing needs none.
class EndpointHistory
{
public:
    /// Segments between two checkpoints at least; more where a checkpoint is so large that BytesPerSegment asks for it.
    static constexpr std::uint32_t Spacing = 1024;
    static constexpr std::size_t BytesPerSegment = 2;

    explicit EndpointHistory(EndpointTracker::DefaultSegmentSize size) : m_tracker(size) {}

    /// Takes note of the flow's segments up to the end of @p rows, which are places in @p log.
    void extend(const SegmentLog &log, const RowIndex &rows);
    /// The variables after segment @p index of @p rows. Takes a few ten microseconds where extend() has been.
    Endpoints at(std::uint32_t index, const SegmentLog &log, const RowIndex &rows) const;
    /// Bytes that the checkpoints take.
    std::size_t size() const { return m_size; }

private:
    EndpointTracker m_tracker;                             // at the end of what was noted
    std::deque<EndpointTracker::Checkpoint> m_checkpoints; // which are not moved as it grows
    std::size_t m_size = 0;
};

} // namespace tcpladder
