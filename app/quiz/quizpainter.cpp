// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/quizpainter.h"

#include "app/quiz/quizanswer.h"
#include "app/text/quantity.h"
#include "app/text/statetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace tcpladder {
namespace {

struct Quiz {
    Q_DECLARE_TR_FUNCTIONS(Quiz)
};

const QString SequenceName = QStringLiteral("Seq=");
const QString AcknowledgmentName = QStringLiteral("Ack=");

} // namespace

QuizPainter::QuizPainter(const QuizSheet &sheet, const Theme &theme, const QFont &font, const QFontMetricsF &metrics,
                         double width)
    : m_sheet(sheet),
      m_theme(theme),
      m_font(font),
      m_metrics(metrics),
      m_width(width),
      m_unit(metrics.height())
{}

double QuizPainter::heightOf(std::size_t row) const
{
    return rowHeight() + gapBefore(row);
}

double QuizPainter::minimumWidth() const
{
    const double state = m_metrics.horizontalAdvance(QStringLiteral("SYN-RECEIVED")) + m_unit * 1.6;
    const double number = m_metrics.horizontalAdvance(SequenceName + QStringLiteral("00000000")) + m_unit;
    const double rest = m_metrics.horizontalAdvance(QStringLiteral("[SEW.]Len=65535")) + m_unit * 6;
    return 2 * state + 2 * number + rest + m_unit * 3;
}

QRectF QuizPainter::stateBox(Side side, double top) const
{
    const double width = m_metrics.horizontalAdvance(QStringLiteral("SYN-RECEIVED")) + m_unit * 1.2;
    const double number = m_unit * 1.6; // of the segment, at the left edge
    const double left = side == Side::Client ? number : m_width - width - m_unit * 0.2;
    return {left, top + (rowHeight() - m_unit * 1.7) / 2, width, m_unit * 1.7};
}

double QuizPainter::lifeline(Side side) const
{
    const QRectF box = stateBox(side, 0);
    return side == Side::Client ? box.right() + m_unit * 0.9 : box.left() - m_unit * 0.9;
}

QString QuizPainter::lengthText(std::size_t row) const
{
    return QStringLiteral("Len=%1").arg(m_sheet.rows()[row].view.segment.length);
}

QRectF QuizPainter::fieldBox(std::size_t row, QuizField field, double top) const
{
    const bool hasAck = m_sheet.rows()[row].view.segment.flags.ack();
    const double gap = m_unit * 0.7;
    const double flags = m_metrics.horizontalAdvance(QStringLiteral("[SEW.]")) + m_unit * 0.8;
    const double number = m_metrics.horizontalAdvance(QStringLiteral("00000000")) + m_unit * 0.8;
    const double name = m_metrics.horizontalAdvance(SequenceName);
    const double all = flags + gap + name + number + (hasAck ? gap + name + number : 0) + gap
                       + m_metrics.horizontalAdvance(lengthText(row));
    const double middle = (lifeline(Side::Client) + lifeline(Side::Server)) / 2;
    double left = middle - all / 2;
    double width = flags;
    if (field != QuizField::Flags) {
        left += flags + gap + name;
        width = number;
    }
    if (field == QuizField::Acknowledgment)
        left += number + gap + name;
    return {left, top + m_unit * 0.15, width, m_unit * 1.45};
}

QRectF QuizPainter::boxOf(const QuizBlank &blank) const
{
    const double top = gapBefore(blank.row);
    switch (blank.field) {
    case QuizField::ClientState:
        return stateBox(Side::Client, top);
    case QuizField::ServerState:
        return stateBox(Side::Server, top);
    default:
        return fieldBox(blank.row, blank.field, top);
    }
}

void QuizPainter::paintField(QPainter &painter, const QuizBlank &blank, const QRectF &box, const Text &text) const
{
    if (!m_sheet.isAsked(blank.row, blank.field)) {
        painter.setPen(m_theme.text);
        painter.drawText(box, Qt::AlignCenter, QuizAnswer(m_sheet, blank).expected());
        return;
    }
    painter.setPen(QPen(m_theme.mutedText, m_unit / 18));
    painter.setBrush(m_theme.background);
    painter.drawRoundedRect(box, m_unit * 0.2, m_unit * 0.2);
    const QString answer = text ? text(blank) : QString();
    if (answer.isEmpty())
        return;
    QFont type = m_font;
    type.setBold(true);
    painter.setFont(type);
    painter.setPen(m_theme.text);
    painter.drawText(box, Qt::AlignCenter, answer);
    painter.setFont(m_font);
}

void QuizPainter::paintState(QPainter &painter, std::size_t row, Side side, double top, const Text &text) const
{
    const QuizBlank blank{row, side == Side::Client ? QuizField::ClientState : QuizField::ServerState};
    const QRectF box = stateBox(side, top);
    if (!m_sheet.isAsked(row, blank.field)) {
        const State state = m_sheet.rows()[row].steps[sideIndex(side)].state;
        QColor fill = m_theme.fill(state);
        fill.setAlphaF(0.3F);
        painter.fillRect(box, fill);
    }
    paintField(painter, blank, box, text);
}

void QuizPainter::paintArrow(QPainter &painter, std::size_t row, double top) const
{
    const SegmentView &view = m_sheet.rows()[row].view;
    const bool isFromClient = view.segment.from == Side::Client;
    const double from = lifeline(isFromClient ? Side::Client : Side::Server);
    const double to = lifeline(isFromClient ? Side::Server : Side::Client);
    const double y = top + m_unit * 2.0;
    const QPointF tip(to, y + m_unit * 0.45);
    painter.setPen(QPen(m_theme.arrow(view.segment.from), m_unit / (view.segment.length > 0 ? 7 : 11)));
    painter.drawLine(QPointF(from, y), tip);
    const double back = isFromClient ? -m_unit * 0.7 : m_unit * 0.7;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.arrow(view.segment.from));
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(back, -m_unit * 0.32), tip + QPointF(back, m_unit * 0.26)}));
}

void QuizPainter::paintHeader(QPainter &painter, double top) const
{
    QFont bold = m_font;
    bold.setBold(true);
    painter.setFont(bold);
    const double edge = lifeline(Side::Client);
    const double far = lifeline(Side::Server);
    const FlowSummary &flow = m_sheet.flow();
    const auto title = [&](Side side, const QRectF &box, Qt::Alignment alignment) {
        painter.setPen(m_theme.arrow(side));
        painter.drawText(box, static_cast<int>(alignment | Qt::AlignVCenter),
                         (side == Side::Client ? Quiz::tr("Client %1") : Quiz::tr("Server %1"))
                             .arg(QString::fromStdString(flow.endPoint(side).text())));
    };
    title(Side::Client, {0, top, m_width / 2, m_unit * 1.4}, Qt::AlignLeft);
    title(Side::Server, {m_width / 2, top, m_width / 2, m_unit * 1.4}, Qt::AlignRight);
    painter.setFont(m_font);
    painter.setPen(m_theme.mutedText);
    const QString state = Quiz::tr("State after");
    painter.drawText(QRectF(0, top + m_unit * 1.3, edge, m_unit * 1.2), Qt::AlignRight | Qt::AlignVCenter, state);
    painter.drawText(QRectF(far, top + m_unit * 1.3, m_width - far, m_unit * 1.2), Qt::AlignLeft | Qt::AlignVCenter,
                     state);
}

void QuizPainter::paintRow(QPainter &painter, std::size_t row, double top, const Text &text) const
{
    painter.setFont(m_font);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Side side : {Side::Client, Side::Server}) {
        painter.setPen(QPen(m_theme.text, m_unit / 10));
        painter.drawLine(QPointF(lifeline(side), top), QPointF(lifeline(side), top + heightOf(row)));
    }
    if (const std::uint32_t leftOut = m_sheet.leftOutBefore(row); leftOut > 0) {
        painter.setPen(m_theme.mutedText);
        painter.drawText(QRectF(0, top, m_width, m_unit * 1.5), Qt::AlignCenter,
                         Quiz::tr("%Ln segment(s) left out", nullptr, static_cast<int>(leftOut)));
    }
    top += gapBefore(row);
    const SegmentView &view = m_sheet.rows()[row].view;
    painter.setPen(m_theme.mutedText);
    painter.drawText(QRectF(0, top, m_unit * 1.5, rowHeight()), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(view.index + 1));
    paintArrow(painter, row, top);
    paintState(painter, row, Side::Client, top, text);
    paintState(painter, row, Side::Server, top, text);

    std::vector<QuizField> fields{QuizField::Flags, QuizField::Sequence};
    if (view.segment.flags.ack())
        fields.push_back(QuizField::Acknowledgment);
    QRectF box;
    for (const QuizField field : fields) {
        box = fieldBox(row, field, top);
        painter.setPen(m_theme.mutedText);
        const QString name = field == QuizField::Sequence         ? SequenceName
                             : field == QuizField::Acknowledgment ? AcknowledgmentName
                                                                  : QString();
        painter.drawText(QRectF(box.left() - m_unit * 6, box.top(), m_unit * 6 - 1, box.height()),
                         Qt::AlignRight | Qt::AlignVCenter, name);
        paintField(painter, {row, field}, box, text);
    }
    painter.setPen(m_theme.mutedText);
    painter.drawText(QRectF(box.right() + m_unit * 0.7, box.top(), m_unit * 9, box.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, lengthText(row));
}

} // namespace tcpladder
