// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/arrowpainter.h"

#include "app/ladder/ladderwords.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tcpladder {
namespace {

constexpr double FarShare = 0.14;   ///< of an arrow's length is drawn as an estimate
constexpr double GhostShare = 0.55; ///< how far one is drawn that was lost before the capture point
constexpr double HeadLength = 13;
constexpr double HeadWidth = 11.5;

QPointF along(const QPointF &a, const QPointF &b, double share)
{
    return a + (b - a) * share;
}

double widthOf(const SegmentView &view)
{
    const TcpFlags flags = view.segment.flags;
    if (view.segment.length > 0)
        return 3.2;
    return flags.syn() || flags.fin() || flags.rst() ? 2.4 : 1.3;
}

QPen penOf(const SegmentView &view, const QColor &color, double unit)
{
    QPen pen(color, widthOf(view) * unit, Qt::SolidLine, Qt::FlatCap);
    if (view.segment.flags.rst())
        pen.setDashPattern({5, 1.6, 1.2, 1.6});
    else if (view.segment.flags.fin())
        pen.setDashPattern({9, 1.4});
    return pen;
}

bool isRepeated(Marks marks)
{
    return marks.has(Mark::Retransmission) || marks.has(Mark::FastRetransmission)
           || marks.has(Mark::SpuriousRetransmission);
}

} // namespace

ArrowPainter::ArrowPainter(QPainter &painter, const LadderPage &page, const LadderColumns &columns,
                           const LadderMetrics &metrics, const LadderStyle &style)
    : m_painter(painter),
      m_page(page),
      m_columns(columns),
      m_metrics(metrics),
      m_style(style)
{}

void ArrowPainter::paint()
{
    for (const LadderGhost &ghost : m_page.ghosts)
        paintGhost(ghost);
    for (const LadderArrow &arrow : m_page.arrows)
        paintArrow(arrow);
}

ArrowPainter::Ends ArrowPainter::endsOf(Side from, LadderY departure, LadderY arrival) const
{
    const double space = 2 * m_metrics.unit;
    const double client = m_columns.clientRight + space;
    const double server = m_columns.serverLeft - space;
    return from == Side::Client ? Ends{{client, y(departure)}, {server, y(arrival)}}
                                : Ends{{server, y(departure)}, {client, y(arrival)}};
}

void ArrowPainter::paintArrow(const LadderArrow &arrow)
{
    const QColor &color = m_style.theme->arrow(arrow.view.segment.from);
    Ends ends = endsOf(arrow.view.segment.from, arrow.departure, arrow.arrival);
    const Ends whole = ends;
    if (arrow.isLost)
        ends.head = along(ends.tail, ends.head, arrow.labelEnd);
    paintShaft(arrow, ends, penOf(arrow.view, color, m_metrics.unit));
    if (arrow.isLost)
        paintCross(ends.head);
    else
        paintHeads(arrow, ends, color);
    paintLabel(arrow, whole);
    if (arrow.view.segment.marks.has(Mark::DuplicateAck))
        paintPill(arrow, whole);
    if (m_style.arithmetic && arrow.acknowledged)
        paintArithmetic(arrow, whole);
}

void ArrowPainter::paintShaft(const LadderArrow &arrow, const Ends &ends, QPen pen)
{
    const QPointF way = ends.head - ends.tail;
    const double length = std::hypot(way.x(), way.y());
    const QPointF tip = arrow.isLost ? ends.head : ends.head - way * (HeadLength * 0.7 * m_metrics.unit / length);
    const QPointF first = arrow.isDepartureEstimated ? along(ends.tail, ends.head, FarShare) : ends.tail;
    const QPointF last = arrow.isArrivalEstimated && !arrow.isLost ? along(ends.tail, ends.head, 1 - FarShare) : tip;
    m_painter.setPen(pen);
    m_painter.drawLine(first, last);
    const double unit = m_metrics.unit / pen.widthF();
    pen.setDashPattern({7 * unit, 5 * unit});
    QColor light = pen.color();
    light.setAlphaF(0.75F);
    pen.setColor(light);
    m_painter.setPen(pen);
    if (arrow.isDepartureEstimated)
        m_painter.drawLine(first, ends.tail);
    if (arrow.isArrivalEstimated && !arrow.isLost)
        m_painter.drawLine(last, tip);
}

void ArrowPainter::paintHeads(const LadderArrow &arrow, const Ends &ends, const QColor &color)
{
    const QPointF way = ends.head - ends.tail;
    const QPointF ahead = way / std::hypot(way.x(), way.y());
    const QPointF across(-ahead.y(), ahead.x());
    const double unit = m_metrics.unit;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    const int heads = isRepeated(arrow.view.segment.marks) ? 3 : 1;
    for (int i = 0; i < heads; ++i) {
        const QPointF tip = ends.head - ahead * (i * 11 * unit);
        const QPointF back = tip - ahead * (HeadLength * unit);
        const QPointF half = across * (HeadWidth / 2 * unit);
        m_painter.drawPolygon(QPolygonF({tip, back + half, back - half}));
    }
}

double ArrowPainter::pillWidth(const LadderArrow &arrow) const
{
    return arrow.view.segment.marks.has(Mark::DuplicateAck)
               ? QFontMetricsF(m_metrics.boldRemark).horizontalAdvance(LadderWords::duplicate(arrow))
                     + 18 * m_metrics.unit
               : 0;
}

double ArrowPainter::labelRoom(const LadderArrow &arrow) const
{
    const double length = m_columns.serverLeft - m_columns.clientRight;
    const double part = arrow.labelEnd - arrow.labelBegin;
    return length * part * (part < 1 && !arrow.isLost ? 0.94 : 1) - (part < 1 ? 14 : 24) * m_metrics.unit
           - pillWidth(arrow);
}

ArrowPainter::Label ArrowPainter::fittingLabel(const LadderArrow &arrow) const
{
    const QFontMetricsF metrics(arrow.view.segment.length > 0 ? m_metrics.boldText : m_metrics.text);
    const double room = labelRoom(arrow);
    LabelFields fields = m_style.fields;
    QString label = LadderWords::label(arrow.view, m_style, fields);
    for (bool *field : {&fields.options, &fields.window, &fields.acknowledgment, &fields.flags}) {
        const double width = metrics.horizontalAdvance(label);
        if (width <= room)
            return {label, width};
        *field = false;
        label = LadderWords::label(arrow.view, m_style, fields);
    }
    label = metrics.elidedText(label, Qt::ElideRight, room);
    return {label, metrics.horizontalAdvance(label)};
}

void ArrowPainter::paintLabel(const LadderArrow &arrow, const Ends &ends)
{
    const double length = m_columns.serverLeft - m_columns.clientRight;
    const double pill = pillWidth(arrow) / 2 / length;
    const QFont &font = arrow.view.segment.length > 0 ? m_metrics.boldText : m_metrics.text;
    const Label label = fittingLabel(arrow);
    paintAlong(ends, (arrow.labelBegin + arrow.labelEnd) / 2 - pill, label, font, m_style.theme->text);
}

void ArrowPainter::paintAlong(const Ends &ends, double place, const Label &label, const QFont &font,
                              const QColor &color)
{
    const QPointF at = along(ends.tail, ends.head, place);
    const QPointF way = ends.head.x() > ends.tail.x() ? ends.head - ends.tail : ends.tail - ends.head;
    const double angle = std::atan2(way.y(), way.x()) * 180 / std::numbers::pi;
    const QPointF start(-label.width / 2, -6 * m_metrics.unit);
    m_painter.save();
    m_painter.translate(at);
    m_painter.rotate(angle);
    if (m_style.smoothText) {
        QPainterPath path;
        path.addText(start, font, label.text);
        m_painter.fillPath(path, color);
    } else {
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(start, label.text);
    }
    m_painter.restore();
}

void ArrowPainter::paintArithmetic(const LadderArrow &arrow, const Ends &ends)
{
    const QFontMetricsF metrics(m_metrics.remark);
    const double room =
        (m_columns.serverLeft - m_columns.clientRight) * (arrow.labelEnd - arrow.labelBegin) - 24 * m_metrics.unit;
    const QString text = LadderWords::arithmetic(arrow, m_style.fields);
    const double width = metrics.horizontalAdvance(text);
    if (width > room)
        return; // the row's tooltip has it
    Ends below = ends;
    const QPointF down(0, metrics.ascent() + 8 * m_metrics.unit);
    below.tail += down;
    below.head += down;
    paintAlong(below, (arrow.labelBegin + arrow.labelEnd) / 2, {text, width}, m_metrics.remark,
               m_style.theme->mutedText);
}

void ArrowPainter::paintPill(const LadderArrow &arrow, const Ends &ends)
{
    const QString text = LadderWords::duplicate(arrow);
    const double height = 19 * m_metrics.unit;
    const double width = pillWidth(arrow);
    const double share = 1 - FarShare / 2 - width / 2 / (m_columns.serverLeft - m_columns.clientRight);
    const QPointF center = along(ends.tail, ends.head, share) - QPointF(0, height / 2 + 3.5 * m_metrics.unit);
    const QRectF pill(center.x() - width / 2, center.y() - height / 2, width, height);
    m_painter.setPen(QPen(m_style.theme->trouble, 1.4 * m_metrics.unit));
    m_painter.setBrush(m_style.theme->background);
    m_painter.drawRoundedRect(pill, height / 2, height / 2);
    m_painter.setFont(m_metrics.boldRemark);
    m_painter.drawText(pill, Qt::AlignCenter, text);
}

void ArrowPainter::paintGhost(const LadderGhost &ghost)
{
    Ends ends = endsOf(ghost.from, ghost.y, ghost.arrival);
    const Ends whole = ends;
    if (ghost.isLost)
        ends.head = along(ends.tail, ends.head, GhostShare);
    QColor color = m_style.theme->arrow(ghost.from);
    color.setAlphaF(0.8F);
    QPen pen(color, 3 * m_metrics.unit, Qt::SolidLine, Qt::RoundCap);
    pen.setDashPattern({0.1, 2.2});
    m_painter.setPen(pen);
    m_painter.drawLine(ends.tail, ends.head);
    if (ghost.isLost)
        paintCross(ends.head);
    QFont font = m_metrics.text;
    font.setItalic(true);
    const QFontMetricsF metrics(font);
    const double length = m_columns.serverLeft - m_columns.clientRight;
    const QString text = metrics.elidedText(LadderWords::ghost(ghost, m_style.fields), Qt::ElideRight, length * 0.9);
    const Label label{text, metrics.horizontalAdvance(text)};
    const double share = std::max(GhostShare / 2, label.width / 2 / length + 0.03);
    paintAlong(whole, ghost.isLost ? share : 0.5, label, font, m_style.theme->mutedText);
}

void ArrowPainter::paintCross(const QPointF &at)
{
    const double arm = 6.5 * m_metrics.unit;
    m_painter.setPen(QPen(m_style.theme->trouble, 3 * m_metrics.unit, Qt::SolidLine, Qt::FlatCap));
    m_painter.drawLine(at - QPointF(arm, arm), at + QPointF(arm, arm));
    m_painter.drawLine(at - QPointF(arm, -arm), at + QPointF(arm, -arm));
}

} // namespace tcpladder
