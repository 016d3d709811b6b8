// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/ladderframe.h"

#include "app/ladder/ladderwords.h"
#include "app/text/endpointtext.h"
#include "core/ladder/pagebuilder.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>

namespace tcpladder {

void LadderFrame::paintHeader(QPainter &painter, const QRectF &area) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_style.isTransparent)
        painter.fillRect(area, m_style.theme->header);
    painter.setPen(QPen(m_style.theme->rule, 1));
    painter.drawLine(QPointF(area.left(), area.bottom() - 0.5), QPointF(area.right(), area.bottom() - 0.5));
    paintHeadings(painter, area);
    paintEndPoint(painter, area, Side::Client);
    paintEndPoint(painter, area, Side::Server);
    if (m_ladder.capturePoint().place == CapturePoint::Place::Middle)
        paintEye(painter, {m_columns.middle(), area.top() + (isLow(area) ? 18 : 28) * m_metrics.unit});
}

bool LadderFrame::isLow(const QRectF &area) const
{
    return area.height() < m_metrics.headerHeight() - 1;
}

void LadderFrame::paintHeadings(QPainter &painter, const QRectF &area) const
{
    const double baseline = area.top() + (isLow(area) ? 24 : 57) * m_metrics.unit;
    const QFontMetricsF metrics(m_metrics.remark);
    painter.setFont(m_metrics.remark);
    painter.setPen(m_style.theme->mutedText);
    const auto right = [&](double x, const QString &text) {
        painter.drawText(QPointF(x - metrics.horizontalAdvance(text), baseline), text);
    };
    right(m_columns.numberRight, QStringLiteral("#"));
    if (m_columns.timeRight > 0)
        right(m_columns.timeRight, LadderWords::timeHeading(m_style));
    if (m_columns.deltaRight > 0)
        right(m_columns.deltaRight, LadderWords::deltaHeading(m_style));
    if (m_columns.whyLeft > 0)
        painter.drawText(QPointF(m_columns.whyLeft, baseline), LadderWords::whyHeading());
}

void LadderFrame::paintEndPoint(QPainter &painter, const QRectF &area, Side side) const
{
    const double u = m_metrics.unit;
    const double center = (m_columns.ribbonLeft(side) + m_columns.ribbonRight(side)) / 2;
    const bool hasEye = isCapturedAt(m_ladder.capturePoint(), side);
    const double gutter = std::max({m_columns.deltaRight, m_columns.timeRight, m_columns.numberRight});
    // Each end point has the room up to the middle of the ladder, and as much outwards, if the window has it and no
    // heading stands there.
    const double edge = side == Side::Client ? center - (isLow(area) ? gutter : 0)
                                             : (m_columns.whyLeft > 0 ? m_columns.whyLeft : m_columns.width) - center;
    const double half = std::min(edge - 8 * u, (m_columns.middle() - m_columns.clientLeft) - 6 * u);
    const double room = 2 * half - (hasEye ? 76 * u : 0);
    const QString text = endPointText(m_style.names.get(), m_ladder.summary().endPoint(side));
    QFont font = m_metrics.endPoint;
    while (QFontMetricsF(font).horizontalAdvance(text) > room && font.pixelSize() > m_metrics.text.pixelSize())
        font.setPixelSize(font.pixelSize() - 1);
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideMiddle, room);
    const double width = metrics.horizontalAdvance(shown);
    painter.setFont(font);
    painter.setPen(m_style.theme->text);
    painter.drawText(QPointF(center - width / 2, area.top() + (isLow(area) ? 25 : 33) * u), shown);
    if (hasEye)
        paintEye(painter, {center + width / 2 + 32 * u, area.top() + (isLow(area) ? 18 : 27) * u});
    if (isLow(area))
        return; // the tooltip tells of roles

    const QFontMetricsF remark(m_metrics.remark);
    // Roles may be wider than end points: only the headings beside them bound them, and the other side's.
    const QString role = LadderWords::role(side, m_ladder.phases());
    const double leftmost = side == Side::Client ? gutter + 8 * u : m_columns.middle() + 4 * u;
    const double rightmost = side == Side::Client ? m_columns.middle() - 4 * u : center + edge - 4 * u;
    const QString fitting = remark.elidedText(role, Qt::ElideRight, rightmost - leftmost);
    const double roleWidth = remark.horizontalAdvance(fitting);
    const double left = std::clamp(center - roleWidth / 2, leftmost, std::max(leftmost, rightmost - roleWidth));
    painter.setFont(m_metrics.remark);
    painter.setPen(m_style.theme->mutedText);
    painter.drawText(QPointF(left, area.top() + 57 * u), fitting);
}

void LadderFrame::paintEye(QPainter &painter, const QPointF &center) const
{
    const double u = m_metrics.unit;
    const double half = 11.5 * u;
    QPainterPath eye(center - QPointF(half, 0));
    eye.quadTo(center - QPointF(0, 12 * u), center + QPointF(half, 0));
    eye.quadTo(center + QPointF(0, 12 * u), center - QPointF(half, 0));
    painter.strokePath(eye, QPen(m_style.theme->text, 1.7 * u));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.theme->text);
    painter.drawEllipse(center, 3.5 * u, 3.5 * u);
}

void LadderFrame::paintFooter(QPainter &painter, const QRectF &area) const
{
    const double u = m_metrics.unit;
    if (!m_style.isTransparent)
        painter.fillRect(area, m_style.theme->background);
    painter.setPen(QPen(m_style.theme->rule, 1));
    painter.drawLine(QPointF(area.left(), area.top() + 0.5), QPointF(area.right(), area.top() + 0.5));
    painter.setFont(m_metrics.remark);
    painter.setPen(m_style.theme->mutedText);
    const QFontMetricsF metrics(m_metrics.remark);
    const double baseline = area.top() + (area.height() + metrics.ascent() - metrics.descent()) / 2;
    const QString counts = LadderWords::counts(m_ladder.summary());
    const QString notation = LadderWords::notation(m_ladder, m_style);
    const double margin = 18 * u;
    const double rightWidth = metrics.horizontalAdvance(notation);
    const double whole = area.width() - 2 * margin;
    const double beside = whole - rightWidth - 24 * u;
    // What was seen matters most, then how it is written, then where it was captured, as the head has its eye.
    struct Form {
        QString text;
        bool hasNotation;
    };
    const QString gap = QStringLiteral("   ");
    const QString place = LadderWords::capturePoint(m_ladder.capturePoint()) + gap + counts;
    const QString shortPlace = LadderWords::shortCapturePoint(m_ladder.capturePoint()) + gap + counts;
    Form chosen{counts, false};
    for (const Form &form :
         {Form{place, true}, Form{shortPlace, true}, Form{counts, true}, Form{place, false}, Form{shortPlace, false}}) {
        if (metrics.horizontalAdvance(form.text) <= (form.hasNotation ? beside : whole)) {
            chosen = form;
            break;
        }
    }
    painter.drawText(QPointF(area.left() + margin, baseline), metrics.elidedText(chosen.text, Qt::ElideRight, whole));
    if (chosen.hasNotation)
        painter.drawText(QPointF(area.right() - margin - rightWidth, baseline), notation);
}

QString LadderFrame::headerText() const
{
    QStringList lines;
    for (const Side side : {Side::Client, Side::Server})
        lines << endPointText(m_style.names.get(), m_ladder.summary().endPoint(side))
              << LadderWords::role(side, m_ladder.phases());
    return lines.join(QLatin1Char('\n'));
}

QString LadderFrame::footerText() const
{
    return LadderWords::capturePoint(m_ladder.capturePoint()) + QLatin1Char('\n')
           + LadderWords::counts(m_ladder.summary()) + QLatin1Char('\n') + LadderWords::notation(m_ladder, m_style);
}

} // namespace tcpladder
