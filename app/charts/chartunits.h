// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartkind.h"
#include "core/base/time.h"

#include <QString>

namespace tcpladder {

/// The unit in which an axis counts, such that its numbers stay short.
struct ChartUnit {
    double size = 1; ///< in nanoseconds, bytes or bytes a second
    QString name;    ///< "ms"; empty where there is nothing to name

    /// For times of which the axis shows @p span.
    static ChartUnit ofTime(Nanoseconds span);
    /// For values of @p quantity up to @p largest.
    static ChartUnit of(Quantity quantity, double largest);
};

/// The distance of the lines of a grid over @p span that has about @p count of them: 1, 2 or 5 times a power of ten.
/// Whole numbers alone where @p isWhole.
double gridStep(double span, int count, bool isWhole = false);
/// How many decimals tell numbers apart that differ by @p step.
int decimalsOf(double step);

} // namespace tcpladder
