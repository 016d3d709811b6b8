// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScreen>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace tcpladder {

/// How high the title is that desktops give @p window, and a little more: it is known only once the window is shown.
inline int titleHeight(const QWidget &window)
{
    return window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window) * 3 / 2;
}

/// Makes @p window @p size large, or as large as its screen has room below the title.
inline void resizeOnScreen(QWidget &window, const QSize &size)
{
    window.resize(size.boundedTo(window.screen()->availableSize() - QSize(0, titleHeight(window))));
}

/// Shrinks and moves @p window until no part of it lies beyond the edges of its screen.
inline void keepOnScreen(QWidget &window)
{
    if (window.isFullScreen() || window.isMaximized())
        return;
    resizeOnScreen(window, window.size());
    const QRect screen = window.screen()->availableGeometry();
    const QSize room = screen.size() - window.size() - QSize(0, titleHeight(window));
    const QPoint last = screen.topLeft() + QPoint(std::max(0, room.width()), std::max(0, room.height()));
    const QPoint place(std::clamp(window.x(), screen.left(), last.x()), std::clamp(window.y(), screen.top(), last.y()));
    if (place != window.pos())
        window.move(place);
}

} // namespace tcpladder
