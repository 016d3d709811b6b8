// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScreen>
#include <QWidget>

namespace tcpladder {

/// Makes @p window @p size large, or as large as its screen has room.
inline void resizeOnScreen(QWidget &window, const QSize &size)
{
    window.resize(size.boundedTo(window.screen()->availableSize()));
}

} // namespace tcpladder
