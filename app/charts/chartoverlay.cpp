// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartoverlay.h"

#include "app/charts/chartlook.h"
#include "app/charts/chartwords.h"
#include "app/text/statetext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tcpladder {
namespace {

constexpr std::array<Side, 2> Sides = {Side::Client, Side::Server};
constexpr double RoomyPixels = 8; // between two points: enough for what makes each easier to see

/// Points stand so far apart that each may be drawn large.
bool isRoomy(const CurvePoints &points, const QRectF &plot)
{
    return static_cast<double>(points.size()) * RoomyPixels < plot.width();
}

} // namespace

ChartOverlay::ChartOverlay(ChartKind kind, const ChartData &data, QGraphicsItem *parent)
    : QGraphicsItem(parent),
      m_kind(kind),
      m_data(data)
{
    setZValue(100);
}

void ChartOverlay::setArea(const QRectF &area)
{
    prepareGeometryChange();
    m_area = area;
}

void ChartOverlay::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    QPainter &p = *painter;
    p.setFont(font);
    p.save();
    p.setClipRect(map.plot);
    if (ladderTime && !isForPaper) {
        QColor band = theme->selection;
        band.setAlpha(110);
        const double left = map.x(ladderTime->begin);
        p.fillRect(QRectF(left, map.plot.top(), std::max(2.0, map.x(ladderTime->end) - left), map.plot.height()), band);
    }
    if (m_kind == ChartKind::Flows)
        paintFlows(p);
    for (const Curve curve : curvesOf(m_kind)) {
        for (const Side side : Sides) {
            if (hidden.count(curve) != 0 || !sides[sideIndex(side)])
                continue;
            if (shapeOf(curve) == Shape::Spans)
                paintSpans(p, curve, side);
            else if (!ChartWords::letter(curve).isEmpty())
                paintLetters(p, curve, side);
            else if (shapeOf(curve) != Shape::Steps)
                paintDots(p, curve, side);
        }
    }
    paintSelection(p);
    if (!isForPaper)
        paintCrosshair(p);
    p.restore();
    paintValueTitle(p);
    paintMessages(p);
}

void ChartOverlay::paintSpans(QPainter &painter, Curve curve, Side side) const
{
    const CurvePoints &points = m_data.points(curve, side);
    QPen pen = penOf(curve, side, *theme);
    pen.setCapStyle(Qt::FlatCap);
    const bool isWide = isRoomy(points, map.plot);
    if (!isWide)
        pen.setWidthF(1);
    painter.setPen(pen);
    painter.setRenderHint(QPainter::Antialiasing, false);
    QList<QLineF> lines;
    lines.reserve(static_cast<qsizetype>(points.size()) * (isWide ? 3 : 1));
    for (const CurvePoint &point : points) {
        if (point.time < map.time.begin || point.time > map.time.end)
            continue;
        const double x = map.x(point.time);
        const double bottom = std::clamp(map.y(static_cast<double>(point.value)), -1e4, 1e4);
        const double top = std::clamp(map.y(static_cast<double>(point.top())), -1e4, 1e4);
        lines.append(QLineF(x, std::max(bottom, top + 1), x, top)); // a SYN has no length, and is seen
        if (isWide) {
            lines.append(QLineF(x - 3, bottom, x + 3, bottom));
            lines.append(QLineF(x - 3, top, x + 3, top));
        }
    }
    painter.drawLines(lines);
    if (curve == Curve::Sacks)
        paintLetters(painter, curve, side);
}

void ChartOverlay::paintDots(QPainter &painter, Curve curve, Side side) const
{
    const CurvePoints &points = m_data.points(curve, side);
    const bool isLarge = isRoomy(points, map.plot);
    QPen pen(penOf(curve, side, *theme).color(), isLarge ? 6 : 3);
    pen.setCapStyle(isLarge ? Qt::RoundCap : Qt::SquareCap);
    painter.setPen(pen);
    painter.setRenderHint(QPainter::Antialiasing, isLarge);
    QList<QPointF> dots;
    dots.reserve(static_cast<qsizetype>(points.size()));
    for (const CurvePoint &point : points) {
        const double y = map.y(static_cast<double>(point.value));
        if (point.time >= map.time.begin && point.time <= map.time.end && std::abs(y) < 1e5)
            dots.append({map.x(point.time), y});
    }
    painter.drawPoints(dots.constData(), static_cast<int>(dots.size()));
}

void ChartOverlay::paintLetters(QPainter &painter, Curve curve, Side side) const
{
    QFont bold = font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(penOf(curve, side, *theme).color());
    const QFontMetricsF metrics(bold);
    const QString letter = ChartWords::letter(curve);
    const double width = metrics.horizontalAdvance(letter);
    // What the receiver says stands below its ACK line, what the sender does above the segment: they are often close.
    const bool isBelow = curve == Curve::DuplicateAcks || curve == Curve::ThirdDuplicateAcks;
    double lastX = -1e9;
    double lastY = 0;
    for (const CurvePoint &point : m_data.points(curve, side)) {
        const double x = map.x(point.time);
        const double y = map.y(static_cast<double>(point.top()));
        if (x < map.plot.left() - width || x > map.plot.right() + width || y < map.plot.top() - 20
            || y > map.plot.bottom() + 20)
            continue;
        if (x - lastX < width + 1 && std::abs(y - lastY) < metrics.height())
            continue; // the letter that stands there tells of this point too
        const double baseline = std::clamp(isBelow ? y + metrics.ascent() + 1 : y - 3,
                                           map.plot.top() + metrics.ascent(), map.plot.bottom() - 2);
        painter.drawText(QPointF(curve == Curve::Sacks ? x + 3 : x - width / 2, baseline), letter);
        lastX = x;
        lastY = y;
    }
    painter.setFont(font);
}

void ChartOverlay::paintFlows(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const FlowBars::Row &row : m_data.flows)
        paintFlowRow(painter, row);
}

void ChartOverlay::paintFlowRow(QPainter &painter, const FlowBars::Row &row) const
{
    const double top = map.y(row.first.value());
    const double bottom = map.y(row.first.value() + row.count);
    const double gap = bottom - top > 6 ? std::min(8.0, (bottom - top) / 5) : 0;
    if (selectedFlow.isValid() && selectedFlow.value() - row.first.value() < row.count && !isForPaper)
        painter.fillRect(QRectF(map.plot.left(), top, map.plot.width(), bottom - top), theme->selection);
    const QFontMetricsF metrics(font);
    const bool isSplit = !row.stretches[1].empty() && bottom - top - gap >= 4;
    for (const Side side : Sides) {
        if (side == Side::Server && !isSplit)
            break;
        const double height = (bottom - top - gap) / (isSplit ? 2 : 1);
        const double y = top + gap / 2 + (side == Side::Server ? height : 0);
        for (const FlowBars::Stretch &stretch : row.stretches[sideIndex(side)]) {
            const double left = std::max(map.x(stretch.begin), map.plot.left() - 2);
            const double right = std::min(map.x(stretch.end), map.plot.right() + 2);
            if (right < map.plot.left() || left > map.plot.right())
                continue;
            const QRectF bar(left, y, std::max(2.0, right - left), std::max(1.0, height));
            painter.fillRect(bar, row.count > 1 ? theme->mutedText : theme->fill(stretch.state));
            if (theme->kind == Theme::Kind::Print && height > 3) {
                painter.setPen(QPen(theme->rule, 1));
                painter.drawRect(bar);
            }
            const QString name = stateText(stretch.state);
            if (row.count == 1 && height >= metrics.height() && metrics.horizontalAdvance(name) + 8 < bar.width()) {
                painter.setPen(theme->kind == Theme::Kind::Dark ? theme->text : theme->name(stretch.state));
                painter.drawText(bar.adjusted(4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, name);
            }
        }
    }
}

void ChartOverlay::paintSelection(QPainter &painter) const
{
    if (!selectedTime)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme->text, 1, Qt::DotLine));
    const double x = map.x(*selectedTime);
    painter.drawLine(QPointF(x, map.plot.top()), QPointF(x, map.plot.bottom()));
    if (!selected)
        return;
    painter.setPen(QPen(theme->text, 1.5));
    painter.setBrush(Qt::NoBrush);
    for (const ChartCurve &curve : m_data.curves) {
        const auto ofChart = curvesOf(m_kind);
        const bool isHere = std::find(ofChart.begin(), ofChart.end(), curve.curve) != ofChart.end();
        if (!isHere || hidden.count(curve.curve) != 0 || curve.curve == Curve::InitialRoundTrip
            || quantityOf(m_kind) == Quantity::Rate)
            continue;
        const auto found =
            std::lower_bound(curve.points.begin(), curve.points.end(), *selected,
                             [](const CurvePoint &p, std::uint32_t segment) { return p.segment < segment; });
        if (found != curve.points.end() && found->segment == *selected)
            painter.drawEllipse(QPointF(map.x(found->time), map.y(static_cast<double>(found->top()))), 5, 5);
    }
}

void ChartOverlay::paintCrosshair(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme->mutedText, 0));
    if (crosshairTime)
        painter.drawLine(QPointF(map.x(*crosshairTime), map.plot.top()),
                         QPointF(map.x(*crosshairTime), map.plot.bottom()));
    if (rubberBand) {
        QColor band = theme->text;
        band.setAlpha(30);
        painter.fillRect(*rubberBand, band);
        painter.drawRect(*rubberBand);
        return;
    }
    if (!pointer)
        return;
    painter.drawLine(QPointF(map.plot.left(), pointer->position.y()), QPointF(map.plot.right(), pointer->position.y()));
    if (pointer->point) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme->text, 1.5));
        painter.setBrush(theme->background);
        painter.drawEllipse(*pointer->point, 3.5, 3.5);
    }
    const QFontMetricsF metrics(font);
    const QString text = pointer->lines.join(QLatin1Char('\n'));
    constexpr int Align = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap; // a plot may be narrower than a line
    const QSizeF size = metrics.boundingRect(map.plot.adjusted(12, 10, -12, -10), Align, text).size();
    QRectF box(0, 0, size.width() + 12, size.height() + 8);
    const bool isLeft = pointer->position.x() > map.plot.center().x(); // not under the mouse
    box.moveTopLeft({isLeft ? map.plot.left() + 6 : map.plot.right() - 6 - box.width(), map.plot.top() + 6});
    painter.setPen(QPen(theme->rule, 1));
    painter.setBrush(theme->header);
    painter.drawRect(box);
    painter.setPen(theme->text);
    painter.drawText(box.adjusted(6, 4, -5, -4), Align, text);
}

void ChartOverlay::paintValueTitle(QPainter &painter) const
{
    const QFontMetricsF metrics(font);
    const QString fitting = metrics.elidedText(valueTitle, Qt::ElideRight, map.plot.height());
    painter.save();
    painter.setPen(theme->mutedText);
    painter.translate(4, map.plot.bottom());
    painter.rotate(-90);
    painter.drawText(QRectF(0, 0, map.plot.height(), metrics.height()), Qt::AlignCenter, fitting);
    painter.restore();
}

void ChartOverlay::paintMessages(QPainter &painter) const
{
    painter.setPen(theme->mutedText);
    const QString &said = isForPaper ? paperRemark : remark;
    if (!message.isEmpty()) {
        painter.drawText(map.plot.adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, message);
    } else if (!said.isEmpty()) {
        const QRectF room = map.plot.adjusted(6, 4, -6, -4);
        constexpr int Foot = Qt::AlignRight | Qt::AlignBottom | Qt::TextWordWrap;
        QColor background = theme->background;
        background.setAlpha(200);
        painter.fillRect(painter.boundingRect(room, Foot, said).adjusted(-3, 0, 3, 0), background);
        painter.drawText(room, Foot, said);
    }
}

} // namespace tcpladder
