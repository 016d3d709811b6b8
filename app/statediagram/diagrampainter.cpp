// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statediagram/diagrampainter.h"

#include "app/text/diagramtext.h"
#include "app/text/statetext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace tcpladder {
namespace {

struct Diagram {
    Q_DECLARE_TR_FUNCTIONS(StateDiagram)
};

constexpr double LabelSize = 22;
constexpr double NodeSize = 26;
constexpr double TitleSize = 30;
constexpr double SmallestLabel = 7; // pixels: below it a label is a blur

double scaleIn(const QRectF &area)
{
    return std::min(area.width() / DiagramFigure::Size.width(), area.height() / DiagramFigure::Size.height());
}

QPointF cornerIn(const QRectF &area)
{
    const QSizeF size = DiagramFigure::Size * scaleIn(area);
    return area.center() - QPointF(size.width(), size.height()) / 2;
}

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// Black or white, whichever is read better on @p background.
QColor inkOn(const QColor &background)
{
    return luminance(background) > 0.179 ? QColor(Qt::black) : QColor(Qt::white);
}

double length(const QPointF &vector)
{
    return std::hypot(vector.x(), vector.y());
}

} // namespace

QRectF DiagramPainter::boxIn(const QRectF &area, const DiagramNode &node)
{
    const QRectF box = DiagramFigure::boxOf(node);
    const double scale = scaleIn(area);
    return {cornerIn(area) + box.topLeft() * scale, box.size() * scale};
}

QString DiagramPainter::lastText() const
{
    if (!m_route.last)
        return {};
    const Transition &step = *m_route.last;
    const QString change = Diagram::tr("%1 → %2: %3", "state before, state after, what brought it about")
                               .arg(stateText(m_route.before), stateText(step.state), causeText(step.cause));
    return step.segment == Transition::Before
               ? change
               : Diagram::tr("Segment %1: %2", "number, change of state").arg(step.segment + 1).arg(change);
}

QFont DiagramPainter::typeOf(double size, bool isBold) const
{
    QFont type = m_font;
    type.setPixelSize(static_cast<int>(size));
    type.setBold(isBold);
    return type;
}

QColor DiagramPainter::ink(bool isTaken) const
{
    return isTaken ? m_theme.arrow(m_side) : m_theme.mutedText;
}

void DiagramPainter::paint(QPainter &painter, const QRectF &area, const QFont &font) const
{
    if (area.width() < 1 || area.height() < 1)
        return;
    m_font = font;
    m_scale = scaleIn(area);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(cornerIn(area));
    painter.scale(m_scale, m_scale);

    const auto arrows = DiagramFigure::arrows();
    const auto legOf = [this](std::size_t arrow) {
        const auto found = std::find_if(m_route.legs.rbegin(), m_route.legs.rend(),
                                        [=](const DiagramRoute::Leg &leg) { return leg.arrow == arrow; });
        return found == m_route.legs.rend() ? nullptr : &*found;
    };
    const DiagramRoute::Leg *last = m_route.isLastOnArrow ? &m_route.legs.back() : nullptr;
    // Arrows taken lie above the others, and the labels above all lines.
    for (const bool isTaken : {false, true}) {
        for (std::size_t i = 0; i < arrows.size(); ++i) {
            const DiagramRoute::Leg *leg = legOf(i);
            if ((leg != nullptr) == isTaken && (isTaken || arrows[i].isDrawnAlways))
                paintArrow(painter, arrows[i], leg, leg != nullptr && leg == last);
        }
    }
    for (std::size_t i = 0; i < DiagramFigure::nodes().size(); ++i)
        paintBox(painter, i);
    for (std::size_t i = 0; i < arrows.size(); ++i) {
        const DiagramRoute::Leg *leg = legOf(i);
        if (leg != nullptr || arrows[i].isDrawnAlways)
            paintLabel(painter, arrows[i], leg, leg != nullptr && leg == last);
    }
    for (const DiagramRoute::Leg &leg : m_route.legs) {
        if (leg.segment != Transition::Before)
            paintBadge(painter, arrows[leg.arrow], leg.segment);
    }

    const double width = DiagramFigure::Size.width();
    const double height = DiagramFigure::Size.height();
    painter.setPen(m_theme.text);
    painter.setFont(typeOf(TitleSize, true));
    painter.drawText(QRectF(10, 0, width - 20, 60), Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.setFont(typeOf(TitleSize - 4));
    painter.drawText(QRectF(10, height - 68, width - 20, 68), Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextWordWrap,
                     lastText());
    painter.restore();
}

void DiagramPainter::paintArrow(QPainter &painter, const DiagramArrow &arrow, const DiagramRoute::Leg *leg,
                                bool isLast) const
{
    const auto line = arrow.line();
    const double weight = isLast ? 7 : leg != nullptr ? 5 : 1.6;
    const double head = isLast ? 26 : leg != nullptr ? 22 : 15;
    const QPointF tip = line.back();
    const QPointF back = tip - line[line.size() - 2];
    const QPointF along = back / length(back);
    const QPointF across(-along.y(), along.x());

    QPainterPath path(line.front());
    for (const QPointF &point : line.subspan(1, line.size() - 2))
        path.lineTo(point);
    path.lineTo(tip - along * head * 0.8);
    QPen pen(ink(leg != nullptr), weight, arrow.isDrawnAlways ? Qt::SolidLine : Qt::DashLine, Qt::FlatCap,
             Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink(leg != nullptr));
    painter.drawPolygon(
        QPolygonF({tip, tip - along * head + across * head * 0.42, tip - along * head - across * head * 0.42}));
}

void DiagramPainter::paintLabel(QPainter &painter, const DiagramArrow &arrow, const DiagramRoute::Leg *leg,
                                bool isLast) const
{
    if (!isLast && LabelSize * m_scale < SmallestLabel)
        return;
    const double size = isLast ? std::max(LabelSize + 1, std::min(SmallestLabel / m_scale + 2, 40.0)) : LabelSize;
    const QFont type = typeOf(size, isLast);
    const QFontMetricsF metrics(type);
    QStringList texts{diagramEventText(leg != nullptr ? leg->event : arrow.event)};
    texts += diagramActionText(leg != nullptr ? leg->action : arrow.action).split(QLatin1Char('\n'));
    double width = 0;
    for (const QString &text : std::as_const(texts))
        width = std::max(width, metrics.horizontalAdvance(text));
    const double row = size * 1.16;
    const double gap = arrow.place == DiagramArrow::Label::Around ? 16 : 4; // for the arrow, or a thin rule
    const double height = row * static_cast<double>(texts.size()) + gap;

    QRectF box(0, 0, width, height);
    switch (arrow.place) {
    case DiagramArrow::Label::Left:
        box.moveCenter({arrow.label.x() - width / 2, arrow.label.y()});
        break;
    case DiagramArrow::Label::Right:
        box.moveCenter({arrow.label.x() + width / 2, arrow.label.y()});
        break;
    case DiagramArrow::Label::Around:
        box.moveTopLeft({arrow.label.x() - width / 2, arrow.label.y() - row - gap / 2});
        break;
    }
    const bool isRuled = arrow.place != DiagramArrow::Label::Around;
    if (isRuled)
        painter.fillRect(box.adjusted(-3, 0, 3, 0), m_theme.background); // a reset's arrow may pass behind it
    const QColor color = leg != nullptr ? ink(true) : m_theme.mutedText;
    painter.setFont(type);
    painter.setPen(color);
    const Qt::Alignment side = arrow.place == DiagramArrow::Label::Left ? Qt::AlignRight
                               : isRuled                                ? Qt::AlignLeft
                                                                        : Qt::AlignHCenter;
    double y = box.top();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        painter.drawText(QRectF(box.left() - 50, y, width + 100, row)
                             .adjusted(side == Qt::AlignLeft ? 50 : 0, 0, side == Qt::AlignRight ? -50 : 0, 0),
                         static_cast<int>(side | Qt::AlignVCenter), texts[i]);
        y += i == 0 ? row + gap : row;
    }
    if (isRuled) {
        painter.setPen(QPen(color, isLast ? 2 : 1));
        const double rule = box.top() + row + gap / 2;
        painter.drawLine(QPointF(box.left(), rule), QPointF(box.right(), rule));
    }
}

void DiagramPainter::paintBadge(QPainter &painter, const DiagramArrow &arrow, std::uint32_t segment) const
{
    const auto line = arrow.line();
    std::size_t longest = 1;
    for (std::size_t i = 2; i < line.size(); ++i) {
        if (length(line[i] - line[i - 1]) > length(line[longest] - line[longest - 1]))
            longest = i;
    }
    const QPointF center = line[longest - 1] + (line[longest] - line[longest - 1]) * 0.36;
    const QFont type = typeOf(LabelSize - 2, true);
    const QString text = QString::number(segment + 1);
    QRectF pill(0, 0, std::max(30.0, QFontMetricsF(type).horizontalAdvance(text) + 14), 30);
    pill.moveCenter(center);
    painter.setPen(QPen(m_theme.arrow(m_side), 2.5));
    painter.setBrush(m_theme.background);
    painter.drawRoundedRect(pill, 15, 15);
    painter.setFont(type);
    painter.drawText(pill, Qt::AlignCenter, text);
}

void DiagramPainter::paintBox(QPainter &painter, std::size_t index) const
{
    const DiagramNode &node = DiagramFigure::nodes()[index];
    const QRectF box = DiagramFigure::boxOf(node);
    const bool isCurrent = m_route.current() == index;
    const bool isVisited = std::find(m_route.visited.begin(), m_route.visited.end(), index) != m_route.visited.end();
    const bool isUncertain = m_route.certainty != Certainty::Observed && m_route.certainty != Certainty::Proved;
    QColor fill = m_theme.fill(node.state);
    if (isCurrent && m_theme.kind == Theme::Kind::Print)
        fill = m_theme.text; // lit on paper: white on black
    painter.setBrush(m_theme.background);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(box, 12, 12);
    if (isVisited || isCurrent) {
        QColor shade = fill;
        if (!isCurrent || isUncertain)
            shade.setAlphaF(isCurrent ? 0.55F : 0.22F);
        painter.setBrush(shade);
        painter.drawRoundedRect(box, 12, 12);
        if (isCurrent && isUncertain) {
            painter.setBrush(QBrush(fill, Qt::BDiagPattern));
            painter.drawRoundedRect(box, 12, 12);
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(isCurrent   ? QPen(m_theme.text, 5)
                   : isVisited ? QPen(m_theme.arrow(m_side), 3.5)
                               : QPen(m_theme.mutedText, 1.6));
    painter.drawRoundedRect(box, 12, 12);
    painter.setFont(typeOf(NodeSize, isCurrent || isVisited));
    if (isCurrent && isUncertain) { // on a ground of its own: hatching would cross the letters
        const QRectF name = painter.boundingRect(box, Qt::AlignCenter, stateText(node.state));
        painter.fillRect(name.adjusted(-4, 0, 4, 0) & box.adjusted(3, 3, -3, -3), m_theme.background);
    }
    painter.setPen(isCurrent && !isUncertain ? inkOn(fill) : isVisited ? m_theme.text : m_theme.mutedText);
    painter.drawText(box, Qt::AlignCenter, stateText(node.state));
}

} // namespace tcpladder
