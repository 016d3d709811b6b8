// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace tcpladder {

class ChartView;

/// Saves @p view as it is drawn, with its name, that of its @p flow and a legend above it: PNG, SVG or PDF by the suffix of
/// @p file. False if it cannot be written or the suffix is another.
bool saveChartPicture(const QString &file, ChartView &view, const std::array<bool, 2> &sides, const QString &flow);

} // namespace tcpladder
