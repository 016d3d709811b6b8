// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/arrowpainter.h"

#include "app/ladder/ladderwords.h"
#include "app/text/labeltext.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace tcpladder {
namespace {

constexpr double FarShare = 0.14;   ///< of an arrow's length is drawn as an estimate
constexpr double GhostShare = 0.55; ///< how far one is drawn that was lost before the capture point
constexpr double BentWidth = 1.6;   ///< of ends that are bent: many lie side by side
constexpr double HeadLength = 13;
constexpr double HeadWidth = 11.5;
constexpr double HeadDistance = 11; ///< from one head to the next of what was sent again

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
    paintPills();
}

ArrowPainter::Ends ArrowPainter::endsOf(Side from, LadderY departure, LadderY arrival) const
{
    const double space = 2 * m_metrics.unit;
    const double client = m_columns.clientRight + space;
    const double server = m_columns.serverLeft - space;
    return from == Side::Client ? Ends{{client, y(departure)}, {server, y(arrival)}}
                                : Ends{{server, y(departure)}, {client, y(arrival)}};
}

ArrowPainter::Ends ArrowPainter::lineOf(const LadderArrow &arrow) const
{
    const LadderLine line = arrow.line();
    return endsOf(arrow.view.segment.from, line.departure, line.arrival);
}

ArrowPainter::Way ArrowPainter::wayOf(const LadderArrow &arrow) const
{
    const Ends line = lineOf(arrow);
    const Ends ends = endsOf(arrow.view.segment.from, arrow.departure, arrow.arrival);
    const double whole = arrow.isLost ? arrow.reach : 1;
    const double begin = arrow.bend ? LadderBend::Begin : arrow.isDepartureEstimated ? FarShare * whole : 0;
    if (arrow.isLost) {
        const QPointF cross = along(line.tail, line.head, whole);
        return {ends.tail, along(line.tail, line.head, begin), cross, cross};
    }
    const double end = arrow.bend ? LadderBend::End : arrow.isArrivalEstimated ? 1 - FarShare : 1;
    return {ends.tail, along(line.tail, line.head, begin), along(line.tail, line.head, end), ends.head};
}

void ArrowPainter::paintArrow(const LadderArrow &arrow)
{
    const QColor &color = m_style.theme->arrow(arrow.view.segment.from);
    const Way way = wayOf(arrow);
    const QPointF end = way.head - (arrow.bend ? way.last : way.tail);
    const QPointF ahead = end / std::max(1e-6, std::hypot(end.x(), end.y()));
    paintShaft(arrow, way, ahead, penOf(arrow.view, color, m_metrics.unit));
    if (arrow.isLost)
        paintCross(way.head);
    else
        paintHeads(arrow, way.head, ahead, color);
    if (!arrow.isLabelled())
        return; // the row's tooltip tells of it
    const Ends line = lineOf(arrow);
    paintLabel(arrow, line);
    if (m_style.arithmetic && arrow.acknowledged && arrow.bundle.segments == 0)
        paintArithmetic(arrow, line);
}

void ArrowPainter::paintShaft(const LadderArrow &arrow, const Way &way, const QPointF &ahead, QPen pen)
{
    const QPointF tip = arrow.isLost ? way.head : way.head - ahead * (HeadLength * 0.7 * m_metrics.unit);
    const bool isWholeAtEnd = arrow.isLost || !arrow.isArrivalEstimated;
    m_painter.setPen(pen);
    m_painter.drawLine(way.first, isWholeAtEnd ? tip : way.last);
    if (arrow.bend)
        pen.setWidthF(std::min(pen.widthF(), BentWidth * m_metrics.unit));
    const double unit = m_metrics.unit / pen.widthF();
    pen.setDashPattern({7 * unit, 5 * unit});
    pen.setColor(Theme::upon(m_style.theme->background, pen.color(), 0.75F));
    m_painter.setPen(pen);
    if (arrow.isDepartureEstimated)
        m_painter.drawLine(way.first, way.tail);
    if (!isWholeAtEnd)
        m_painter.drawLine(way.last, tip);
}

void ArrowPainter::paintHeads(const LadderArrow &arrow, const QPointF &head, const QPointF &ahead, const QColor &color)
{
    const QPointF across(-ahead.y(), ahead.x());
    const double unit = m_metrics.unit;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    const int heads = isRepeated(arrow.view.segment.marks) ? 3 : 1;
    for (int i = 0; i < heads; ++i) {
        const QPointF tip = head - ahead * (i * HeadDistance * unit);
        const QPointF back = tip - ahead * (HeadLength * unit);
        const QPointF half = across * (HeadWidth / 2 * unit);
        m_painter.drawPolygon(QPolygonF({tip, back + half, back - half}));
    }
}

ArrowPainter::Room ArrowPainter::labelRoom(const LadderArrow &arrow, const Ends &ends) const
{
    const double u = m_metrics.unit;
    const double way = std::hypot(ends.head.x() - ends.tail.x(), ends.head.y() - ends.tail.y());
    Room room{way * arrow.labelBegin + (arrow.labelBegin > 0 ? 6 : 12) * u,
              way * arrow.labelEnd - (arrow.labelEnd < 1 ? 6 : 12) * u};
    if (isRepeated(arrow.view.segment.marks) && arrow.labelEnd >= 1)
        room.end -= 2 * HeadDistance * u;
    if (arrow.duplicate > 0) {
        const QRectF pill = pillOf(arrow);
        const double until =
            arrow.view.segment.from == Side::Client ? pill.left() - ends.tail.x() : ends.tail.x() - pill.right();
        room.end = std::min(room.end, until * way / length() - 4 * u);
    }
    return room;
}

ArrowPainter::Label ArrowPainter::fittingLabel(const LadderArrow &arrow, const Room &room) const
{
    const QFontMetricsF metrics(arrow.view.segment.length > 0 ? m_metrics.boldText : m_metrics.text);
    LabelFields fields = m_style.fields;
    for (bool *field : {&fields.options, &fields.window, &fields.acknowledgment, &fields.flags}) {
        const QString label = labelText(arrow.view, m_style.labels, fields);
        const double width = metrics.horizontalAdvance(label);
        if (width <= room.width())
            return {label, width};
        *field = false;
    }
    const QString numbered = m_style.labels == LabelStyle::Plain
                                 ? QString()
                                 : QString::fromStdString(numberedLabel(arrow.view, m_style.labels, m_style.fields));
    for (const QString &label : {labelText(arrow.view, m_style.labels, fields), numbered,
                                 briefLabelText(arrow.view, m_style.labels, m_style.fields)}) {
        const double width = metrics.horizontalAdvance(label);
        if (!label.isEmpty() && width <= room.width())
            return {label, width};
    }
    return {};
}

ArrowPainter::Label ArrowPainter::fittingBundle(const LadderBundle &bundle, const Room &room) const
{
    const QFontMetricsF metrics(bundle.bytes > 0 ? m_metrics.boldText : m_metrics.text);
    QStringList parts = LadderWords::bundleParts(bundle);
    while (parts.size() > 1 && metrics.horizontalAdvance(LadderWords::joined(parts)) > room.width())
        parts.removeLast();
    const QString label = LadderWords::joined(parts);
    const double width = metrics.horizontalAdvance(label);
    return width <= room.width() ? Label{label, width} : Label();
}

void ArrowPainter::paintLabel(const LadderArrow &arrow, const Ends &ends)
{
    const bool isBundle = arrow.bundle.segments > 0;
    const bool isData = isBundle ? arrow.bundle.bytes > 0 : arrow.view.segment.length > 0;
    const Room room = labelRoom(arrow, ends);
    const Label label = isBundle ? fittingBundle(arrow.bundle, room) : fittingLabel(arrow, room);
    if (label.text.isEmpty())
        return;
    const double way = std::hypot(ends.head.x() - ends.tail.x(), ends.head.y() - ends.tail.y());
    paintAlong(ends, room.middle() / way, label, isData ? m_metrics.boldText : m_metrics.text, m_style.theme->text);
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
    const double room = length() * (arrow.labelEnd - arrow.labelBegin) - 24 * m_metrics.unit;
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

QRectF ArrowPainter::pillOf(const LadderArrow &arrow) const
{
    const double u = m_metrics.unit;
    const Ends ends = lineOf(arrow);
    const double width = QFontMetricsF(m_metrics.boldRemark).horizontalAdvance(LadderWords::duplicate(arrow)) + 18 * u;
    constexpr double Gap = 3.5;
    const double height = m_metrics.pillHeight() - Gap * u;
    const double share = (arrow.bend ? LadderBend::End : 1 - FarShare / 2) - width / 2 / length();
    QPointF center = along(ends.tail, ends.head, share) - QPointF(0, height / 2 + Gap * u);
    const double bottom = y(m_page.bottom);
    if (m_page.isCut && center.y() >= 0 && center.y() < bottom) // else it stands on the other page
        center.setY(std::clamp(center.y(), height / 2 + u, std::max(height / 2 + u, bottom - height / 2 - u)));
    return {center.x() - width / 2, center.y() - height / 2, width, height};
}

void ArrowPainter::paintPills()
{
    // The last one counts those before it: where arrows lie on one another it stands for them.
    constexpr std::ptrdiff_t Near = 24;
    std::vector<QRectF> taken;
    m_painter.setFont(m_metrics.boldRemark);
    for (auto arrow = m_page.arrows.rbegin(); arrow != m_page.arrows.rend(); ++arrow) {
        if (arrow->duplicate == 0)
            continue;
        const QRectF pill = pillOf(*arrow);
        if (m_page.isCut && (pill.top() < 0 || pill.bottom() > y(m_page.bottom)))
            continue;
        const auto near = taken.end() - std::min(Near, taken.end() - taken.begin());
        if (std::any_of(near, taken.end(), [&](const QRectF &other) { return other.intersects(pill); }))
            continue;
        taken.push_back(pill);
        m_painter.setPen(QPen(m_style.theme->trouble, 1.4 * m_metrics.unit));
        m_painter.setBrush(m_style.theme->background);
        m_painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        m_painter.drawText(pill, Qt::AlignCenter, LadderWords::duplicate(*arrow));
    }
}

void ArrowPainter::paintGhost(const LadderGhost &ghost)
{
    Ends ends = endsOf(ghost.from, ghost.y, ghost.arrival);
    const Ends whole = ends;
    if (ghost.isLost)
        ends.head = along(ends.tail, ends.head, GhostShare);
    const QColor color = Theme::upon(m_style.theme->background, m_style.theme->arrow(ghost.from), 0.8F);
    QPen pen(color, 3 * m_metrics.unit, Qt::SolidLine, Qt::RoundCap);
    pen.setDashPattern({0.1, 2.2});
    m_painter.setPen(pen);
    m_painter.drawLine(ends.tail, ends.head);
    if (ghost.isLost)
        paintCross(ends.head);
    QFont font = m_metrics.text;
    font.setItalic(true);
    const QFontMetricsF metrics(font);
    const double room = ghost.isLost ? length() * GhostShare - 20 * m_metrics.unit : length() * 0.95;
    QString text = LadderWords::ghost(ghost, m_style.fields);
    if (metrics.horizontalAdvance(text) > room) // it would run into the cross
        text = LadderWords::shortGhost(ghost, m_style.fields);
    const Label label{text, metrics.horizontalAdvance(text)};
    if (!ghost.isLabelled || label.width > length() * 0.95)
        return;
    const double share = std::max(GhostShare / 2, label.width / 2 / length() + 0.03);
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
