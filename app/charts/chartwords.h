// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartdata.h"

#include <QString>

namespace tcpladder {

/// What the charts say.
struct ChartWords {
    static QString name(ChartKind kind);
    /// What the chart shows, in a sentence or two.
    static QString meaning(ChartKind kind);
    /// In a legend.
    static QString name(Curve curve);
    static QString meaning(Curve curve);
    /// The letter that tcptrace writes at such points; empty for curves without one.
    static QString letter(Curve curve);
    /// What the values of the chart are, for its axis.
    static QString axis(Quantity quantity);
    /// "client → server"
    static QString direction(Side from);
    /// @p value with its unit: "53,280 bytes", "41.2 ms".
    static QString value(Quantity quantity, std::int64_t value);
    /// A point of a curve, counted from @p origin: "Segment 42 at 1.234567 s: …".
    static QString point(ChartKind kind, Curve curve, Side side, const CurvePoint &point, Nanoseconds origin);

    /// Why the chart has nothing to show; empty if it has.
    static QString emptiness(ChartKind kind, const ChartData &data, const std::array<bool, 2> &sides);
    /// What a reader should know of a chart that shows less than its name says; empty if nothing.
    static QString remark(ChartKind kind, const ChartData &data, const std::array<bool, 2> &sides);
};

} // namespace tcpladder
