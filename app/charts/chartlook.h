// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/series/curve.h"

#include <QColor>
#include <QPen>
#include <QPixmap>

#include <array>

namespace tcpladder {

/// The colour in which a theme tells one side's segments from the other's. Black on white alone has grey for the server.
QColor sideColor(const Theme &theme, Side side);

/// How a curve of the data of @p side is drawn. The colour says who sent what is drawn; what belongs together is told
/// apart by the line.
QPen penOf(Curve curve, Side side, const Theme &theme);

/// A sample of the curve for a legend, for those of @p sides that are shown.
QPixmap sampleOf(Curve curve, const std::array<bool, 2> &sides, const Theme &theme, double scale);

} // namespace tcpladder
