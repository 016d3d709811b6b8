// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/figurepdf.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace tcpladder {
namespace {

constexpr int Resolution = 1200; // dots to an inch: what Qt rounds to whole dots is not seen
constexpr double PixelsToInch = 96;
constexpr double PointsToInch = 72;

QPageSize pageSize(const QSizeF &pixels)
{
    return QPageSize(pixels * (PointsToInch / PixelsToInch), QPageSize::Point, {}, QPageSize::ExactMatch);
}

/// Qt notes when a document was written; who compares two exports wants to see what differs in the ladder. Same length:
/// what the document says of its own places stays right.
void forgetTime(QByteArray &document)
{
    static const QByteArray key = "/CreationDate (D:";
    const qsizetype at = document.indexOf(key);
    for (qsizetype i = at + key.size(); at >= 0 && i < document.size() && document[i] != ')'; ++i) {
        if (document[i] >= '0' && document[i] <= '9')
            document[i] = '0';
        else if (document[i] == '-')
            document[i] = '+';
    }
    // A month and a day are never 0.
    if (at >= 0) {
        static const QByteArray epoch = "19700101";
        document.replace(at + key.size(), epoch.size(), epoch);
    }
}

} // namespace

QByteArray figuresPdf(const std::vector<Figure> &figures, double scale)
{
    QByteArray document;
    QBuffer buffer(&document);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(Resolution);
    writer.setPageMargins({});
    writer.setCreator(QStringLiteral("tcpladder"));
    QPainter painter;
    for (const Figure &figure : figures) {
        writer.setPageSize(pageSize(figure.size * scale));
        if (painter.isActive()) {
            writer.newPage();
        } else {
            writer.setTitle(figure.title);
            painter.begin(&writer);
        }
        painter.save();
        painter.scale(scale * Resolution / PixelsToInch, scale * Resolution / PixelsToInch);
        paintFigure(painter, figure);
        painter.restore();
    }
    painter.end();
    forgetTime(document);
    return document;
}

} // namespace tcpladder
