// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/marginpainter.h"

#include "app/ladder/ladderwords.h"
#include "app/ladder/lifelinepainter.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>

namespace tcpladder {

MarginPainter::MarginPainter(QPainter &painter, const LadderPage &page, const Phases &phases,
                             const LadderColumns &columns, const LadderMetrics &metrics, const LadderStyle &style,
                             Nanoseconds referenceTime)
    : m_painter(painter),
      m_page(page),
      m_phases(phases),
      m_columns(columns),
      m_metrics(metrics),
      m_style(style),
      m_referenceTime(referenceTime)
{}

void MarginPainter::paintNumber(double right, double baseline, const QString &text, const QColor &color)
{
    m_painter.setPen(color);
    m_painter.drawText(QPointF(right - m_metrics.numberWidth(text), baseline), text);
}

void MarginPainter::paintGutter()
{
    const Theme &theme = *m_style.theme;
    m_painter.setFont(m_metrics.number);
    for (const LadderArrow &arrow : m_page.arrows) {
        const SegmentView &view = arrow.view;
        const double baseline = y(arrow.row) + 5 * m_metrics.unit;
        const bool isTrouble = view.segment.marks.hasTrouble();
        paintNumber(m_columns.numberRight, baseline, QString::number(view.index + 1),
                    isTrouble ? theme.trouble : theme.mutedText);
        if (m_columns.timeRight > 0)
            paintNumber(m_columns.timeRight, baseline, LadderWords::time(m_page.flow, view.segment.time, m_style),
                        theme.text);
        if (m_style.delta == LadderStyle::Delta::SameDirection)
            paintDelta(baseline, view.segment.time, arrow.sinceSameSide);
        else
            paintDelta(baseline, view.segment.time, view.index > 0 ? std::optional(arrow.sincePrevious) : std::nullopt);
    }
    for (const LadderFold &fold : m_page.folds) {
        if (!fold.isOpen)
            paintFoldGutter(fold);
    }
}

void MarginPainter::paintDelta(double baseline, Nanoseconds time, std::optional<Nanoseconds> sincePrevious)
{
    if (m_columns.deltaRight <= 0)
        return;
    if (m_style.reference)
        paintNumber(m_columns.deltaRight, baseline, LadderWords::seconds(time - m_referenceTime),
                    m_style.theme->mutedText);
    else if (sincePrevious)
        paintNumber(m_columns.deltaRight, baseline, LadderWords::seconds(*sincePrevious), m_style.theme->mutedText);
}

void MarginPainter::paintFoldGutter(const LadderFold &fold)
{
    // The first segment, and beneath it the last one.
    const Theme &theme = *m_style.theme;
    const double first = y(fold.begin + RowUnits / 4) + 5 * m_metrics.unit;
    const double last = first + QFontMetricsF(m_metrics.number).lineSpacing();
    const QColor &color = fold.trouble > 0 ? theme.trouble : theme.mutedText;
    paintNumber(m_columns.numberRight, first, QString::number(fold.first + 1), color);
    paintNumber(m_columns.numberRight, last, QStringLiteral("–") + QString::number(fold.last + 1), color);
    if (m_columns.timeRight > 0) {
        paintNumber(m_columns.timeRight, first, LadderWords::time(m_page.flow, fold.beginTime, m_style), theme.text);
        paintNumber(m_columns.timeRight, last, LadderWords::time(m_page.flow, fold.endTime, m_style), theme.text);
    }
    if (fold.first > 0)
        paintDelta(first, fold.beginTime, fold.sincePrevious);
}

void MarginPainter::paintBracket(double x, double begin, double end, double arm)
{
    QPainterPath path(QPointF(x + arm, begin));
    path.lineTo(x, begin);
    path.lineTo(x, end);
    path.lineTo(x + arm, end);
    m_painter.strokePath(path, QPen(m_style.theme->mutedText, 1.4 * m_metrics.unit));
}

void MarginPainter::paintUpright(const QPointF &middle, const QString &text)
{
    m_painter.save();
    m_painter.translate(middle);
    m_painter.rotate(-90);
    m_painter.drawText(QPointF(-QFontMetricsF(m_painter.font()).horizontalAdvance(text) / 2, 0), text);
    m_painter.restore();
}

void MarginPainter::paintBrackets()
{
    const double u = m_metrics.unit;
    const double pageTop = 0;
    const double pageBottom = y(m_page.bottom);
    const QFontMetricsF metrics(m_metrics.remark);
    m_painter.setFont(m_metrics.remark);
    for (const LadderBracket &bracket : m_page.brackets) {
        if (m_columns.bracketLeft <= 0)
            break;
        const double begin = y(std::clamp(bracket.begin, m_page.top - RowUnits, m_page.bottom + RowUnits));
        const double end = y(std::clamp(bracket.end, m_page.top - RowUnits, m_page.bottom + RowUnits));
        const double x = m_columns.bracketLeft + 20 * u;
        const double from = std::max(begin, pageTop);
        const double to = std::min(end, pageBottom);
        QString text = LadderWords::phase(bracket.phase, m_phases);
        if (metrics.horizontalAdvance(text) > to - from)
            text = LadderWords::shortPhase(bracket.phase);
        const bool hasText = metrics.horizontalAdvance(text) <= to - from;
        if (hasText || end - begin > m_metrics.rowHeight)
            paintBracket(x, begin, end, 9 * u);
        if (!hasText)
            continue;
        m_painter.setPen(m_style.theme->mutedText);
        paintUpright({x - 7 * u, (from + to) / 2}, text);
    }
    for (const LadderRibbon &wait : m_page.timeWaits)
        paintTimeWait(wait);
}

void MarginPainter::paintTimeWait(const LadderRibbon &wait)
{
    const double u = m_metrics.unit;
    const QFontMetricsF metrics(m_metrics.remark);
    const bool isServer = wait.side == Side::Server;
    const double names = QFontMetricsF(m_metrics.name).horizontalAdvance(QLatin1String("TIME-WAIT"));
    const double distance = 13 * u + names + 14 * u;
    const double x = isServer ? m_columns.serverRight + distance : m_columns.clientLeft - distance;
    double begin = y(std::max(wait.begin, m_page.top - RowUnits)) + 4 * u;
    const double end = y(wait.end) - 5 * u;
    // On the client's side phases have their brackets: this one stands beside them or, as its words do, below.
    const bool isBesidePhases = !isServer && m_columns.bracketLeft > 0;
    double phasesEnd = begin;
    for (const LadderBracket &phase : m_page.brackets) {
        if (isBesidePhases)
            phasesEnd = std::max(phasesEnd, y(std::min(phase.end, m_page.bottom)) + 5 * u);
    }
    if (isBesidePhases && x < m_columns.bracketLeft + 34 * u)
        begin = phasesEnd;
    if (begin > end - 10 * u)
        return;
    const bool isBelow = end - phasesEnd > metrics.height();
    const double middle = ((isBelow ? phasesEnd : begin) + end) / 2;
    const QString text = LadderWords::timeWait();
    const double rightBound = m_columns.whyLeft > 0 ? m_columns.whyLeft : m_columns.width;
    const double leftBound = isBesidePhases && !isBelow ? m_columns.bracketLeft + 32 * u
                                                        : std::max(m_columns.deltaRight, m_columns.timeRight) + 8 * u;
    const double needed = 10 * u + metrics.horizontalAdvance(text);
    const auto hasRoom = [&](double room) { return isServer ? x + room <= rightBound : x - room >= leftBound; };
    if (!hasRoom(needed) && !(hasRoom(20 * u) && metrics.horizontalAdvance(text) < 2 * (end - middle)))
        return;
    paintBracket(x, begin, end, isServer ? -8 * u : 8 * u);
    m_painter.setFont(m_metrics.remark);
    m_painter.setPen(m_style.theme->mutedText);
    if (!hasRoom(needed)) {
        paintUpright({isServer ? x + 15 * u : x - 7 * u, middle}, text);
        return;
    }
    const double left = isServer ? x + 7 * u : x - 7 * u - metrics.horizontalAdvance(text);
    m_painter.drawText(QPointF(left, middle + metrics.ascent() / 3), text);
}

std::optional<double> MarginPainter::linkWordsTop(const LadderLink &link, double height) const
{
    const double begin = std::max(y(std::max(link.from, m_page.top)), 0.0);
    const double end = y(std::min(link.to, m_page.bottom));
    const double wanted = (begin + end - height) / 2;
    const auto isClear = [&](double top) {
        return top >= 0 && top + height <= y(m_page.bottom)
               && LifelinePainter::isClearOfNames(m_page, m_metrics, link.side, top, top + height);
    };
    const double step = 2 * m_metrics.unit;
    for (double away = 0; away <= std::max(step, (end - begin) / 2); away += step) {
        for (const double top : {wanted + away, wanted - away}) {
            if (isClear(top))
                return top;
        }
    }
    return std::nullopt;
}

/// The parts of @p path that pass no state's name.
QPainterPath MarginPainter::besideNames(const QPainterPath &path, Side side) const
{
    const QRectF area = path.boundingRect();
    if (LifelinePainter::isClearOfNames(m_page, m_metrics, side, area.top(), area.bottom()))
        return path;
    QPainterPath parts;
    bool isClear = false;
    for (const QPointF &point : path.toSubpathPolygons().value(0)) {
        const bool wasClear = isClear;
        isClear = LifelinePainter::isClearOfNames(m_page, m_metrics, side, point.y(), point.y());
        if (isClear && wasClear)
            parts.lineTo(point);
        else
            parts.moveTo(point);
    }
    return parts;
}

void MarginPainter::paintLinks()
{
    const double u = m_metrics.unit;
    const QFontMetricsF metrics(m_metrics.remark);
    for (const LadderLink &link : m_page.links) {
        const bool isServer = link.side == Side::Server;
        const double outward = isServer ? 1 : -1;
        const double x = (isServer ? m_columns.serverRight : m_columns.clientLeft) + outward * 7 * u;
        // What lies far off is not drawn: a path of a million dots would take its time.
        const LadderY margin = 8 * RowUnits;
        const bool goesOn = link.from < m_page.top || link.to > m_page.bottom;
        if (goesOn && y(std::min(link.to, m_page.bottom)) - y(std::max(link.from, m_page.top)) < 24 * u)
            continue; // a few dots at the page's edge say nothing
        const double begin = y(std::max(link.from, m_page.top - margin));
        const double end = y(std::min(link.to, m_page.bottom + margin));
        const double bulge = x + outward * 60 * u;
        QPainterPath path(QPointF(x, begin));
        path.cubicTo(bulge, begin + (end - begin) * 0.1, bulge, end - (end - begin) * 0.1, x, end);
        QPen pen(m_style.theme->trouble, 1.6 * u, Qt::SolidLine, Qt::RoundCap);
        pen.setDashPattern({0.1, 2.6});
        m_painter.strokePath(besideNames(path, link.side), pen);
        const QStringList lines = LadderWords::link(link);
        m_painter.setFont(m_metrics.remark);
        m_painter.setPen(m_style.theme->trouble);
        const std::optional<double> top = linkWordsTop(link, static_cast<double>(lines.size()) * metrics.lineSpacing());
        if (!top)
            continue; // no room here: the other part of the link, and the row's tooltip, have them
        double baseline = *top + metrics.ascent();
        const double brackets = m_columns.bracketLeft > 0 ? m_columns.bracketLeft + 28 * u : 0;
        const double edge =
            isServer ? (m_columns.whyLeft > 0 ? m_columns.whyLeft : m_columns.width)
                     : std::max({brackets, m_columns.deltaRight, m_columns.timeRight, m_columns.numberRight});
        for (const QString &text : lines) {
            const double width = metrics.horizontalAdvance(text);
            const double wanted = isServer ? x + 50 * u : x - 50 * u - width;
            const double left = isServer ? std::min(wanted, edge - width - 4 * u) : std::max(wanted, edge + 4 * u);
            if (left != wanted && !m_style.isTransparent) // on the link itself
                m_painter.fillRect(QRectF(left - 2 * u, baseline - metrics.ascent(), width + 4 * u, metrics.height()),
                                   m_style.theme->background);
            m_painter.drawText(QPointF(left, baseline), text);
            baseline += metrics.lineSpacing();
        }
    }
}

void MarginPainter::paintReasons()
{
    if (m_columns.whyLeft <= 0 || !m_style.why)
        return;
    for (const LadderArrow &arrow : m_page.arrows) {
        const QString text = m_style.why(m_page.flow.id, arrow.view.index);
        if (text.isEmpty())
            continue;
        m_painter.setPen(arrow.view.segment.marks.hasTrouble() ? m_style.theme->trouble : m_style.theme->text);
        paintReason(y(arrow.row + SlantUnits / 2), text);
    }
    for (const LadderFold &fold : m_page.folds) {
        if (fold.isOpen)
            continue;
        m_painter.setPen(m_style.theme->text);
        paintReason(y((fold.begin + fold.arrival + RowUnits / 2) / 2), LadderWords::foldReason(fold, m_phases));
    }
}

void MarginPainter::paintReason(double middle, const QString &text)
{
    const double height = m_metrics.rowHeight;
    const double bottom = y(m_page.bottom);
    if (m_page.isCut && (middle < 0 || middle >= bottom))
        return; // it stands on the other page
    const double top =
        m_page.isCut ? std::clamp(middle - height / 2, 0.0, std::max(0.0, bottom - height)) : middle - height / 2;
    const QRectF row(m_columns.whyLeft, top, m_columns.whyWidth, height);
    // One line if it fits, else two, in smaller letters if need be; what is longer still has its tooltip.
    QFont prose = m_metrics.text;
    prose.setStyleStrategy(QFont::PreferDefault); // unlike labels
    const QFontMetricsF usual(prose);
    const bool isOneLine = usual.horizontalAdvance(text) <= row.width();
    const bool isSmall =
        !isOneLine && (2 * usual.lineSpacing() > row.height() || usual.horizontalAdvance(text) > 1.8 * row.width());
    const QFont &font = isSmall ? m_metrics.remark : prose;
    const QFontMetricsF metrics(font);
    m_painter.setFont(font);
    if (isOneLine || 1.9 * metrics.lineSpacing() > row.height()) {
        m_painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                           metrics.elidedText(text, Qt::ElideRight, row.width()));
        return;
    }
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(row.width());
    layout.endLayout();
    // No short word is left alone in the second line.
    constexpr double Alone = 0.2;
    if (metrics.horizontalAdvance(text.mid(first.textLength())) < Alone * row.width()) {
        layout.beginLayout();
        first = layout.createLine();
        first.setLineWidth(row.width() * 0.72);
        layout.endLayout();
    }
    const QString head = text.left(first.textLength());
    const QString rest = metrics.elidedText(text.mid(first.textLength()), Qt::ElideRight, row.width());
    const double spacing = metrics.lineSpacing() * 0.92;
    const double baseline = row.center().y() - spacing / 2 + (metrics.ascent() - metrics.descent()) / 2;
    m_painter.drawText(QPointF(row.left(), baseline), head.trimmed());
    m_painter.drawText(QPointF(row.left(), baseline + spacing), rest);
}

} // namespace tcpladder
