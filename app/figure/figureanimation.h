// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/figure.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace tcpladder {

/// @p figures as an animated WebP without loss that begins again at its end, each shown for @p milliseconds and the last
/// one three times as long. Empty if they are larger than WebP allows (16,383 pixels each way), or if @p isCancelled,
/// asked before each, says so.
QByteArray figuresWebp(const std::vector<Figure> &figures, double scale = 1, int milliseconds = 1200,
                       const std::function<bool()> &isCancelled = {});

} // namespace tcpladder
