// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/laddermetrics.h"
#include "app/ladder/ladderstyle.h"
#include "core/ladder/ladderpage.h"
#include "core/ladder/lanes.h"

#include <QPainter>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace tcpladder {

/// A row of several flows, where a view has it.
struct LaneRow {
    Lanes::Row row;
    double top = 0; ///< in pixels
    /// Above it a silence of all flows is folded.
    bool isAfterBreak = false;
};

/// Draws several flows side by side in one ladder: with the shapes of the ladder of one flow, and states named within
/// the lanes, where they change.
class LanesPainter
{
public:
    /// Where a flow's two lifelines have their middles, in pixels.
    struct Lane {
        double client = 0;
        double server = 0;
    };

    /// @p first is the row at the top, of which @p rows are those in sight.
    LanesPainter(QPainter &painter, const Lanes &lanes, std::uint64_t first, const std::vector<LaneRow> &rows,
                 const LadderMetrics &metrics, const LadderStyle &style, double bottom);

    static double headerHeight(const LadderMetrics &metrics) { return 64 * metrics.unit; }
    static double breakHeight(const LadderMetrics &metrics) { return 26 * metrics.unit; }
    /// The least width that a lane can be read at: the names of two states stand in it.
    static double leastLane(const LadderMetrics &metrics) { return 280 * metrics.unit; }

    void paintLane(std::size_t lane, const Lane &place);
    /// Times, right-aligned at @p right; also those of silences while no flow lasted, in whose lanes nothing tells them.
    void paintTimes(double right);
    /// End points, and below them the states at the top; @p isCurrent is of the flow that the window shows.
    void paintHeading(std::size_t lane, const Lane &place, bool isCurrent);

private:
    LadderPage pageOf(std::size_t lane) const;
    void addRibbons(std::size_t lane, Side side, LadderPage &page) const;
    /// The state of a flow after so many of its segments; empty before the first and long after the last.
    std::optional<Transition> stateAfter(std::size_t lane, Side side, std::uint32_t count) const;
    void paintThread(double x);
    void paintSilence(double right, const LaneRow &row);
    void paintChanges(std::size_t lane, const Lane &place);
    void paintState(Side side, const Lane &place, double baseline, State state);
    /// Where the row's arrow lies.
    double middle(const LaneRow &row) const { return row.top + m_metrics.rowHeight * 0.5; }

    QPainter &m_painter;
    const Lanes &m_lanes;
    const std::vector<LaneRow> &m_rows;
    const LadderMetrics &m_metrics;
    const LadderStyle &m_style;
    double m_bottom;
    std::vector<bool> m_isBreakTold;    ///< of each row, in a lane
    std::vector<std::uint32_t> m_above; ///< segments of each lane above the first row
};

} // namespace tcpladder
