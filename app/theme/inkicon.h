// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace tcpladder {

/// @p shape in the colour that text has on buttons, whatever the theme is at the time: the style's own black ones are not
/// seen on dark.
QIcon inkIcon(const QIcon &shape);

} // namespace tcpladder
