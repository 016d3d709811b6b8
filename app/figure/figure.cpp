// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/figure.h"

#include <QPainter>

#include <cmath>
#include <utility>

namespace tcpladder {

Figure Figure::of(const QSizeF &size, const QColor &background, std::function<void(QPainter &)> paint,
                  const QString &title)
{
    return {size, background, {{QRectF(QPointF(0, 0), size), std::move(paint)}}, title};
}

void paintFigure(QPainter &painter, const Figure &figure)
{
    if (figure.background.isValid())
        painter.fillRect(QRectF(QPointF(0, 0), figure.size), figure.background);
    for (const Figure::Layer &layer : figure.layers) {
        painter.save();
        painter.setClipRect(layer.area, Qt::IntersectClip);
        painter.translate(layer.area.topLeft());
        layer.paint(painter);
        painter.restore();
    }
}

QImage figureImage(const Figure &figure, double scale)
{
    const QSizeF size = figure.size * scale;
    if (size.width() > LargestImage || size.height() > LargestImage)
        return {};
    const QSize pixels(static_cast<int>(std::lround(size.width())), static_cast<int>(std::lround(size.height())));
    const bool isOpaque = figure.background.isValid() && figure.background.alpha() == 255;
    QImage image(pixels, isOpaque ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return {};
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    paintFigure(painter, figure);
    return image;
}

} // namespace tcpladder
