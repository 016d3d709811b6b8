// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartkind.h"
#include "app/navigation/timespan.h"
#include "core/series/flowbars.h"
#include "core/store/flowsummary.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace tcpladder {

/// What the charts are asked to show.
struct ChartRequest {
    std::vector<ChartKind> charts;
    std::array<bool, 2> sides{true, true}; ///< the data of client and of server
    std::optional<TimeSpan> time;          ///< empty for all
    int columns = 1;                       ///< pixels that the time takes
    /// For ChartKind::Flows: the flows [first, last), and rows that there is room for.
    std::uint32_t firstFlow = 0;
    std::uint32_t lastFlow = 0xffffffffU;
    int flowRows = 100;
    bool isWhole = false; ///< all points rather than four a column, for a table
};

/// One curve of one direction.
struct ChartCurve {
    Curve curve;
    Side side;
    CurvePoints points;
};

/// The numbers of the charts that were asked for.
struct ChartData {
    std::optional<FlowSummary> flow; ///< empty if no flow is shown
    TimeSpan whole;                  ///< all of the flow; or of the capture, if a chart of it was asked for
    TimeSpan shown;                  ///< what the points are of
    std::vector<ChartCurve> curves;
    std::array<CurvePoints, 2> captureRate; ///< of all clients, of all servers
    std::vector<FlowBars::Row> flows;
    std::uint32_t flowCount = 0;
    Nanoseconds interval = 0; ///< over which rates are averaged
    double share = 1;         ///< of the segments that were taken into account so far
    bool isComplete = true;   ///< nothing is left to take

    /// The points of @p curve of the data of @p side; empty if it was not asked for.
    const CurvePoints &points(Curve curve, Side side) const
    {
        static const CurvePoints None;
        for (const ChartCurve &each : curves) {
            if (each.curve == curve && each.side == side)
                return each.points;
        }
        return None;
    }
};

} // namespace tcpladder
