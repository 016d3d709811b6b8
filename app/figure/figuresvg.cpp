// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/figuresvg.h"

#include "app/figure/svgdevice.h"

#include <QPainter>

namespace tcpladder {
namespace {

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 10);
}

QByteArray rectangle(const QRectF &area)
{
    return "x=\"" + number(area.x()) + "\" y=\"" + number(area.y()) + "\" width=\"" + number(area.width())
           + "\" height=\"" + number(area.height()) + '"';
}

} // namespace

QByteArray figureSvg(const Figure &figure, double scale)
{
    QByteArray svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                     "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\""
                     + number(figure.size.width() * scale) + "\" height=\"" + number(figure.size.height() * scale)
                     + "\" viewBox=\"0 0 " + number(figure.size.width()) + ' ' + number(figure.size.height()) + "\">\n";
    if (!figure.title.isEmpty())
        svg += "<title>" + figure.title.toHtmlEscaped().toUtf8() + "</title>\n";
    if (figure.background.isValid())
        svg += "<rect " + rectangle(QRectF(QPointF(0, 0), figure.size)) + " fill=\""
               + figure.background.name().toLatin1() + "\"/>\n";
    char prefix = 'a';
    for (const Figure::Layer &layer : figure.layers) {
        SvgDevice device(layer.area.size(), QByteArray(1, prefix++));
        QPainter painter(&device);
        layer.paint(painter);
        painter.end();
        // A nested svg clips what leaves its area.
        svg += "<svg " + rectangle(layer.area) + " overflow=\"hidden\">\n";
        device.appendTo(svg);
        svg += "</svg>\n";
    }
    return svg + "</svg>\n";
}

} // namespace tcpladder
