// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace tcpladder {

/// One drawing or one page, which any painter can draw: the same for PNG, SVG, PDF, printer and clipboard.
struct Figure {
    /// A part of the figure that leaves nothing outside its area.
    struct Layer {
        QRectF area;
        std::function<void(QPainter &)> paint; ///< draws with the area's top left at (0, 0)
    };

    QSizeF size;       ///< in pixels, 96 to an inch
    QColor background; ///< invalid: transparent
    std::vector<Layer> layers;
    QString title; ///< what it shows, for those who cannot see it

    /// A figure that @p paint draws at once.
    static Figure of(const QSizeF &size, const QColor &background, std::function<void(QPainter &)> paint,
                     const QString &title = {});
};

/// Draws @p figure with @p painter, whose unit is the figure's pixel.
void paintFigure(QPainter &painter, const Figure &figure);

/// The largest picture in pixels that can be drawn, each way.
inline constexpr int LargestImage = 32000;

/// @p figure in pixels, each @p scale times as large. Null if it were larger than LargestImage or than memory.
QImage figureImage(const Figure &figure, double scale = 1);

} // namespace tcpladder
