// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/judgement.h"
#include "core/tcp/segmentfacts.h"

#include <array>
#include <cstdint>
#include <vector>

namespace tcpladder {

/// How many segments of a flow have each mark, by Mark.
using MarkCounts = std::array<std::uint32_t, MarkCount>;

/// Counts a flow's marks twice: as they follow from the numbers, and as a reader is told of them, which later segments or
/// those around them may change. What is a keep-alive by its numbers probes a closed window; what was missing comes
/// after all, only overtaken; a retransmission is told by its kind; and a packet that was captured twice did nothing twice.
class MarkCounter
{
public:
    /// Takes the flow's next segment and what was said of it.
    void add(const SegmentFacts &segment, const Judgement &judgement)
    {
        if (!judgement.marks.isEmpty()) [[unlikely]] {
            count(segment, judgement);
            return;
        }
        Direction &own = m_directions[sideIndex(segment.from)];
        own.isClosed = segment.window == 0;
        own.isProbe = false;
    }
    /// Takes a segment whose header could not be read: it bears on nothing.
    void passOver(Marks marks);

    /// As marked.
    const MarkCounts &marks() const { return m_marks; }
    /// As told.
    const MarkCounts &told() const { return m_told; }

private:
    /// Sequence numbers that were not captured, up to the segment that showed it.
    struct Hole {
        SequenceNumber begin = 0;
        SequenceNumber end = 0;
    };
    struct Direction {
        std::vector<Hole> holes; ///< of which nothing came since
        bool isClosed = false;   ///< its last segment offered no window
        bool isProbe = false;    ///< its last segment asked whether there is one
    };
    static constexpr std::size_t MaximumHoles = 64; ///< of a side; beyond it the oldest are taken for lost

    void count(const SegmentFacts &segment, const Judgement &judgement);
    /// Takes out the holes that @p segment fills, at least in part, and returns how many there were.
    static std::uint32_t fill(const SegmentFacts &segment, Direction &own);

    MarkCounts m_marks{};
    MarkCounts m_told{};
    std::array<Direction, 2> m_directions;
};

} // namespace tcpladder
