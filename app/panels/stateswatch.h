// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QPixmap>

namespace tcpladder {

/// A square of @p side device-independent pixels in the colour of @p state's ribbon, with a thin edge.
QPixmap stateSwatch(const Theme &theme, State state, int side, qreal pixelRatio);

} // namespace tcpladder
