// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/zoomstack.h"
#include "app/navigation/timespan.h"

#include <QRectF>

#include <algorithm>

namespace tcpladder {

/// Where times and values lie in a chart's plot, in pixels.
struct ChartMap {
    QRectF plot;
    TimeSpan time{0, 1};
    ValueRange values;
    bool isReversed = false; ///< the lowest value is on top

    double x(Nanoseconds t) const
    {
        return plot.left()
               + static_cast<double>(t - time.begin) * plot.width()
                     / static_cast<double>(std::max<Nanoseconds>(1, time.length()));
    }
    double y(double value) const
    {
        const double share = (value - values.low) / values.length();
        return isReversed ? plot.top() + share * plot.height() : plot.bottom() - share * plot.height();
    }
    Nanoseconds timeAt(double x) const
    {
        return time.begin
               + static_cast<Nanoseconds>((x - plot.left()) / plot.width() * static_cast<double>(time.length()));
    }
    double valueAt(double y) const
    {
        const double share = isReversed ? (y - plot.top()) / plot.height() : (plot.bottom() - y) / plot.height();
        return values.low + share * values.length();
    }
};

} // namespace tcpladder
