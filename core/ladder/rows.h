// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/rowlayout.h"
#include "core/store/flow.h"
#include "core/store/segmentlog.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tcpladder {

/// Where the rows of a flow lie: one for each segment, or for several that are folded into one. Any row is found at a
/// cost that does not depend on the flow's length. Valid while the flow is being read; for one thread.
class Rows
{
public:
    /// Of the first @p count segments of @p flow, which lie in @p log.
    Rows(const Flow &flow, const SegmentLog &log, const RowLayout &layout, std::uint32_t count);

    /// Segments that make one row, or would if they were not opened.
    struct Fold {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        bool isOpen = false;
        const SegmentRun *run = nullptr; ///< null for a phase
    };
    /// The fold that segment @p index belongs to.
    std::optional<Fold> foldOf(std::uint32_t index) const;

    struct Row {
        std::uint32_t first = 0;
        std::uint32_t last = 0; ///< the same for a row of one segment
        LadderY y = 0;
        bool isAfterBreak = false;   ///< a silence before it is folded
        bool isAfterMissing = false; ///< there is room before it for what was not captured
        std::optional<Fold> fold;    ///< open or closed
    };
    /// The row that shows segment @p index, which must be less than the count.
    Row rowOf(std::uint32_t index) const;
    /// Visits the rows from that of @p first to that of @p last.
    template <typename Visit>
    void walk(std::uint32_t first, std::uint32_t last, const Visit &visit) const
    {
        for (Cursor cursor = begin(first);; next(cursor)) {
            visit(cursor.row);
            if (cursor.row.last >= last)
                return;
        }
    }

    /// The whole ladder's height; 0 for a flow without segments.
    LadderY height() const;
    /// Where the row that shows segment @p index stands.
    LadderY position(std::uint32_t index) const;
    /// The first segment of the last row that stands at or above @p y; 0 if there is none. Needs a flow with segments.
    std::uint32_t indexAt(LadderY y) const;
    /// The same for each of @p ys, which ascend, but a little too high up, by at most @p error segments; in long flows to
    /// scale about there. For what is seen from afar: costs a few look-ups each.
    std::vector<std::uint32_t> indicesNear(const std::vector<LadderY> &ys, std::uint32_t error) const;

private:
    /// What lies above a row, by kind.
    struct Sum {
        std::int64_t rows = 0;
        Nanoseconds span = 0;
        std::int64_t breaks = 0;
        std::int64_t missing = 0;
        std::int64_t folds = 0;
        std::int64_t cards = 0;

        Sum &operator+=(const Sum &other);
        Sum &operator-=(const Sum &other);
    };
    struct Cursor {
        Row row;
        Sum sum;
    };

    Cursor begin(std::uint32_t index) const;
    void next(Cursor &cursor) const;
    Sum sumOf(std::uint32_t first) const;
    Sum unfolded(std::uint32_t index) const;
    Sum withRunsFolded(std::uint32_t first) const;
    Sum withPhasesFolded(std::uint32_t first) const;
    void addTimes(Sum &sum, RowTimes::Place place, std::uint32_t index, bool isFolded) const;
    LadderY placeOf(const Sum &sum) const;
    std::int64_t cardsAbove(std::uint32_t first) const
    {
        return m_layout.card && (isToScale() || first > *m_layout.card) ? 1 : 0;
    }
    /// What opens the row of segment @p index.
    std::uint32_t firstOf(std::uint32_t index) const;
    bool isOpened(std::uint32_t first) const;
    std::uint32_t clipped(std::uint32_t last) const { return last < m_count ? last : m_count - 1; }
    Nanoseconds timeOf(std::uint32_t index) const { return m_cursor.at(m_flow.segmentAt(index)).time; }
    /// Of the rows that are shown, to scale.
    const RowTimes &shownTimes() const
    {
        return m_layout.level == FoldLevel::Runs ? m_history->foldedTimes() : m_history->times();
    }
    bool isToScale() const { return m_layout.axis == TimeAxis::ToScale; }

    const Flow &m_flow;
    mutable SegmentLog::Cursor m_cursor;
    const RowLayout &m_layout;
    const RowHistory *m_history = nullptr; ///< where it is needed: to scale, or with runs
    std::uint32_t m_count;
};

} // namespace tcpladder
