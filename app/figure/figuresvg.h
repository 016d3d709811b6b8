// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/figure.h"

#include <QByteArray>

namespace tcpladder {

/// @p figure as a complete SVG document, shown @p scale times as large. Text stays text; every element and attribute is
/// plain SVG 1.1, so that browsers, Inkscape, LibreOffice and librsvg show the same. The same figure gives the same
/// bytes.
QByteArray figureSvg(const Figure &figure, double scale = 1);

} // namespace tcpladder
