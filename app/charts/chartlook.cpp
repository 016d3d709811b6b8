// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartlook.h"

#include "app/charts/chartwords.h"

#include <QPainter>

namespace tcpladder {
namespace {

constexpr int SampleWidth = 26;
constexpr int SampleHeight = 16;

QPen dashed(const QColor &color, double width, const QList<qreal> &pattern)
{
    QPen pen(color, width);
    pen.setDashPattern(pattern);
    return pen;
}

void paintSample(QPainter &painter, Curve curve, const QPen &pen, const QRectF &area)
{
    const double middle = area.center().y();
    painter.setPen(pen);
    if (const QString letter = ChartWords::letter(curve); !letter.isEmpty() && curve != Curve::Sacks) {
        QFont font = painter.font();
        font.setBold(true);
        font.setPixelSize(13);
        painter.setFont(font);
        painter.drawText(area, Qt::AlignCenter, letter);
    } else if (shapeOf(curve) == Shape::Steps) {
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle));
    } else if (shapeOf(curve) == Shape::Spans) {
        for (int i = 1; i <= 3; ++i) {
            const double x = area.left() + area.width() * i / 4;
            painter.drawLine(QPointF(x, middle + 6 - 3 * (i - 1)), QPointF(x, middle + 1 - 3 * (i - 1)));
        }
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(pen.color());
        for (int i = 1; i <= 3; ++i)
            painter.drawEllipse(QPointF(area.left() + area.width() * i / 4, middle + (i == 2 ? -3 : 2)), 2, 2);
    }
}

} // namespace

QColor sideColor(const Theme &theme, Side side)
{
    const bool isBlackOnWhite = theme.direction[0] == theme.direction[1];
    return isBlackOnWhite && side == Side::Server ? QColor(0x707070U) : theme.arrow(side);
}

QPen penOf(Curve curve, Side side, const Theme &theme)
{
    const QColor color = sideColor(theme, isFromPeer(curve) ? otherSide(side) : side);
    switch (curve) {
    case Curve::Segments:
        return {color, 2};
    case Curve::Sacks:
        return {color, 3};
    case Curve::Acknowledged:
    case Curve::InFlight:
    case Curve::SmoothedRoundTrip:
    case Curve::Throughput:
        return {color, 1.5};
    case Curve::WindowEdge:
    case Curve::OfferedWindow:
    case Curve::Goodput:
        return dashed(color, 1.5, {5, 3});
    case Curve::InitialRoundTrip:
        return dashed(theme.mutedText, 1.2, {1.5, 2.5});
    case Curve::DuplicateAcks:
        return {theme.mutedText, 1};
    case Curve::Retransmissions:
    case Curve::OutOfOrder:
    case Curve::ThirdDuplicateAcks:
    case Curve::ZeroWindows:
    case Curve::ZeroWindowProbes:
        return {theme.trouble, 1};
    case Curve::RoundTrips:
    case Curve::SegmentSizes:
        break;
    }
    return {color, 1};
}

QPixmap sampleOf(Curve curve, const std::array<bool, 2> &sides, const Theme &theme, double scale)
{
    QPixmap pixmap((QSizeF(SampleWidth, SampleHeight) * scale).toSize());
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area(1, 0, SampleWidth - 2, SampleHeight);
    const QPen client = penOf(curve, Side::Client, theme);
    const QPen server = penOf(curve, Side::Server, theme);
    if (!sides[0] || !sides[1] || client.color() == server.color()) {
        paintSample(painter, curve, sides[0] ? client : server, area);
        return pixmap;
    }
    painter.setClipRect(QRectF(0, 0, SampleWidth / 2.0, SampleHeight));
    paintSample(painter, curve, client, area);
    painter.setClipRect(QRectF(SampleWidth / 2.0, 0, SampleWidth / 2.0, SampleHeight));
    paintSample(painter, curve, server, area);
    return pixmap;
}

} // namespace tcpladder
