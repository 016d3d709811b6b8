// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/stateswatch.h"

#include <QPainter>

#include <cmath>

namespace tcpladder {

QPixmap stateSwatch(const Theme &theme, State state, int side, qreal pixelRatio)
{
    const int pixels = static_cast<int>(std::ceil(side * pixelRatio));
    QPixmap pixmap(pixels, pixels);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.mutedText);
    painter.setBrush(theme.fill(state));
    painter.drawRoundedRect(QRectF(0.5, 0.5, side - 1, side - 1), 2, 2);
    return pixmap;
}

} // namespace tcpladder
