// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/figure.h"

#include <QByteArray>

#include <vector>

class QPagedPaintDevice;

namespace tcpladder {

/// The highest and widest page that PDF readers show, in a figure's pixels: 200 inches.
inline constexpr int LargestPdfPage = 19200;

/// @p figures as a PDF document, one a page of its own size times @p scale, with the fonts it needs. The same figures
/// give the same bytes.
QByteArray figuresPdf(const std::vector<Figure> &figures, double scale = 1);

} // namespace tcpladder
