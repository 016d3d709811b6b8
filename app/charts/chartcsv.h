// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartdata.h"

#include <QString>

class QIODevice;

namespace tcpladder {

/// The chart's name in names of files: "time-sequence"; the same in every language.
QString chartId(ChartKind kind);

/// Writes the numbers of the one chart of @p request as CSV, a line a point. Columns and words are the same in every
/// language: seconds since 1970 and since the first segment with nine decimals, number of the segment (from 1), direction,
/// curve, value in bytes, seconds or bytes a second. False if @p out cannot take them.
bool writeChartCsv(QIODevice &out, const ChartRequest &request, const ChartData &data);

} // namespace tcpladder
