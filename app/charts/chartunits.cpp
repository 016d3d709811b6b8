// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartunits.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tcpladder {
namespace {

struct Charts {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

ChartUnit durationUnit(double nanoseconds)
{
    if (nanoseconds < 10e3)
        return {1, Charts::tr("ns")};
    if (nanoseconds < 10e6)
        return {1e3, Charts::tr("µs")};
    if (nanoseconds < 10e9)
        return {1e6, Charts::tr("ms")};
    return {1e9, Charts::tr("s")};
}

} // namespace

ChartUnit ChartUnit::ofTime(Nanoseconds span)
{
    return durationUnit(static_cast<double>(span) * 2); // a span of a few seconds is told in seconds
}

ChartUnit ChartUnit::of(Quantity quantity, double largest)
{
    switch (quantity) {
    case Quantity::Flows:
        return {};
    case Quantity::Duration:
        return durationUnit(largest);
    case Quantity::Position:
    case Quantity::Bytes:
        return largest < 10e3   ? ChartUnit{1, Charts::tr("bytes", "unit of an axis")}
               : largest < 10e6 ? ChartUnit{1e3, Charts::tr("kB")}
               : largest < 10e9 ? ChartUnit{1e6, Charts::tr("MB")}
                                : ChartUnit{1e9, Charts::tr("GB")};
    case Quantity::Rate:
        return largest < 10e3   ? ChartUnit{1, Charts::tr("B/s")}
               : largest < 10e6 ? ChartUnit{1e3, Charts::tr("kB/s")}
               : largest < 10e9 ? ChartUnit{1e6, Charts::tr("MB/s")}
                                : ChartUnit{1e9, Charts::tr("GB/s")};
    }
    return {};
}

double gridStep(double span, int count, bool isWhole)
{
    const double least = span / std::max(1, count);
    if (!(least > 0))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(least)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least) {
            step = factor * power;
            break;
        }
    }
    return isWhole ? std::max(1.0, step) : step;
}

int decimalsOf(double step)
{
    return std::clamp(static_cast<int>(-std::floor(std::log10(step) + 1e-9)), 0, 9);
}

} // namespace tcpladder
