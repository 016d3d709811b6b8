// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodedsegment.h"
#include "core/store/flowsummary.h"
#include "core/store/rowgaps.h"
#include "core/store/rowindex.h"
#include "core/tcp/segmentclassifier.h"
#include "core/tcp/segmentfacts.h"
#include "core/tcp/statetracker.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace tcpladder {

/// One flow of a trace while it is being read: its segments' places in the log and the trackers that follow it.
class Flow
{
public:
    /// A flow that begins with a segment from @p client or @p server; trackers learn the rest from add().
    Flow(FlowId id, const EndPoint &client, const EndPoint &server, std::uint32_t encapsulation);

    FlowId id() const { return m_id; }
    const EndPoint &end(Side side) const { return m_ends[sideIndex(side)]; }
    bool startsNewConnection(const SegmentFacts &facts) const { return m_states.startsNewConnection(facts); }

    /// Judges the next segment and fills in what @p segment says beyond the packet: marks and wraps.
    void judge(const SegmentFacts &facts, Segment &segment);
    /// Notes where the segment just judged lies in the log.
    void append(SegmentId id) { m_segments.append(id.value()); }

    FlowSummary summary() const;
    std::uint32_t segmentCount() const { return m_segments.size(); }
    SegmentId segmentAt(std::uint32_t index) const { return SegmentId(m_segments[index]); }
    StatePath path(Side side) const { return m_states.path(side); }
    /// Rows of segments with trouble, ascending.
    const std::vector<std::uint32_t> &troubleRows() const { return m_trouble; }
    /// A silence of this length or longer is folded in the ladder.
    static constexpr Nanoseconds IdleTime = Second;
    /// Where the ladder needs more room than a row a segment.
    const RowGaps &gaps() const { return m_gaps; }

private:
    struct Direction {
        bool hasInitialSequence = false;
        bool hasSyn = false;
        bool offeredScale = false;
        std::uint8_t scale = 0;
        SequenceNumber initialSequence = 0;
        std::int64_t highest = 0; ///< furthest position sent, relative to initialSequence
        std::uint64_t bytes = 0;
    };

    void learnNumbers(const SegmentFacts &facts);
    std::uint8_t advance(Direction &direction, SequenceNumber number, std::uint32_t length);
    std::optional<std::uint8_t> windowScale(Side side) const;

    FlowId m_id;
    std::array<EndPoint, 2> m_ends;
    std::uint32_t m_encapsulation;
    Nanoseconds m_begin = 0;
    Nanoseconds m_end = 0;
    std::array<Direction, 2> m_directions;
    std::array<std::uint32_t, MarkCount> m_markCounts{};
    StateTracker m_states;
    SegmentClassifier m_classifier;
    RowIndex m_segments;
    std::vector<std::uint32_t> m_trouble;
    RowGaps m_gaps;
};

} // namespace tcpladder
