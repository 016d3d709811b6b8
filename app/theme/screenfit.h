// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace tcpladder {

/// Makes @p window @p size large, or as large as its screen has room below the title that desktops give it.
inline void resizeOnScreen(QWidget &window, const QSize &size)
{
    const int title = window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window);
    window.resize(size.boundedTo(window.screen()->availableSize() - QSize(0, title * 3 / 2)));
}

} // namespace tcpladder
