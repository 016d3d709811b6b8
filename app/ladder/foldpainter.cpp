// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/foldpainter.h"

#include "app/ladder/ladderwords.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPolygonF>
#include <QVarLengthArray>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tcpladder {
namespace {

constexpr double HeadLength = 20;
constexpr double HeadWidth = 37;
constexpr double ButtonSize = 13;

} // namespace

FoldPainter::FoldPainter(QPainter &painter, const LadderPage &page, const Phases &phases, const LadderColumns &columns,
                         const LadderMetrics &metrics, const LadderStyle &style)
    : m_painter(painter),
      m_page(page),
      m_phases(phases),
      m_columns(columns),
      m_metrics(metrics),
      m_style(style)
{}

QRectF FoldPainter::closingButton(const LadderFold &fold, const LadderPage &page, const LadderColumns &columns,
                                  const LadderMetrics &metrics)
{
    const double u = metrics.unit;
    const double top = metrics.pixels(std::max(fold.begin, page.top) - page.top);
    return {columns.foldLeft, std::max(4 * u, top - ButtonSize / 2 * u), ButtonSize * u, ButtonSize * u};
}

void FoldPainter::paint()
{
    for (const LadderFold &fold : m_page.folds) {
        if (fold.isOpen)
            paintOpen(fold);
        else
            paintClosed(fold);
    }
}

void FoldPainter::paintButton(const QRectF &box, bool isOpen)
{
    const double u = m_metrics.unit;
    const QPolygonF shape({box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()});
    paintInside(shape, m_style.theme->background);
    paintOutline(shape, QPen(m_style.theme->text, 1.2 * u, Qt::SolidLine, Qt::SquareCap));
    const double arm = box.width() * 0.27;
    const QPointF center = box.center();
    m_painter.drawLine(center - QPointF(arm, 0), center + QPointF(arm, 0));
    if (!isOpen)
        m_painter.drawLine(center - QPointF(0, arm), center + QPointF(0, arm));
}

void FoldPainter::paintOpen(const LadderFold &fold)
{
    const QRectF button = closingButton(fold, m_page, m_columns, m_metrics);
    const double x = button.center().x();
    const double end = y(std::min(fold.end + SlantUnits, m_page.bottom + RowUnits));
    m_painter.setPen(QPen(m_style.theme->mutedText, 1.2 * m_metrics.unit, Qt::DotLine));
    m_painter.drawLine(QPointF(x, button.bottom()), QPointF(x, end));
    if (fold.end <= m_page.bottom)
        m_painter.drawLine(QPointF(x, end), QPointF(x + 6 * m_metrics.unit, end));
    if (end > button.bottom())
        paintButton(button, true);
}

void FoldPainter::paintClosed(const LadderFold &fold)
{
    const double u = m_metrics.unit;
    const bool isRun = fold.kind == LadderFold::Kind::Run;
    const double space = 2 * u;
    const QPointF client(m_columns.clientRight + space, 0);
    const QPointF server(m_columns.serverLeft - space, 0);
    const bool fromServer = fold.shownFrom() == Side::Server;
    const QPointF tail = (fromServer ? server : client) + QPointF(0, y(fold.begin + RowUnits / 4));
    const QPointF head = (fromServer ? client : server) + QPointF(0, y(fold.arrival + RowUnits / 4));
    const QPointF way = head - tail;
    const double length = std::hypot(way.x(), way.y());
    const QPointF ahead = way / length;
    const QPointF across(-ahead.y(), ahead.x());
    const QPointF half = across * (m_metrics.foldThickness() / 2);
    const QPointF wide = across * (HeadWidth / 2 * u);
    const bool isBothWays = !isRun && (fold.kind != LadderFold::Kind::Data || (fold.bytes[0] > 0 && fold.bytes[1] > 0));
    const QPointF neck = head - ahead * (HeadLength * u);
    QPolygonF shape;
    if (isBothWays) {
        const QPointF back = tail + ahead * (HeadLength * u);
        shape << tail << back - wide << back - half;
        shape << neck - half << neck - wide << head << neck + wide << neck + half;
        shape << back + half << back + wide;
    } else {
        shape << tail - half << neck - half << neck - wide << head << neck + wide << neck + half << tail + half;
    }
    const QColor color =
        isBothWays ? m_style.theme->mutedText : m_style.theme->arrow(fromServer ? Side::Server : Side::Client);
    const Theme &theme = *m_style.theme;
    const float opacity = theme.kind == Theme::Kind::Print ? 0.0F : theme.kind == Theme::Kind::Dark ? 0.30F : 0.16F;
    paintInside(shape, Theme::upon(theme.background, color, opacity));
    paintOutline(shape, QPen(color, 1.6 * u, Qt::SolidLine, Qt::SquareCap));

    const QFontMetricsF metrics(m_metrics.boldText);
    const double button = ButtonSize * u;
    const double room = length - 2 * HeadLength * u - button - 18 * u;
    QString shown = LadderWords::fittingFold(
        fold, m_phases, [&](const QString &text) { return metrics.horizontalAdvance(text) <= room; });
    double textWidth = metrics.horizontalAdvance(shown);
    if (textWidth > room) {
        shown = metrics.elidedText(shown, Qt::ElideRight, std::max(0.0, room));
        textWidth = metrics.horizontalAdvance(shown);
    }
    const double width = textWidth + button + 7 * u;
    m_painter.save();
    m_painter.translate(tail + way / 2);
    const QPointF right = way.x() > 0 ? way : -way;
    m_painter.rotate(std::atan2(right.y(), right.x()) * 180 / std::numbers::pi);
    paintButton(QRectF(-width / 2, -button / 2, button, button), false);
    m_painter.setFont(m_metrics.boldText);
    m_painter.setPen(m_style.theme->text);
    m_painter.drawText(QPointF(-width / 2 + button + 7 * u, (metrics.ascent() - metrics.descent()) / 2), shown);
    m_painter.restore();
    if (fold.trouble > 0 || fold.repeated > 0)
        paintTrouble(fold, m_columns.serverLeft - 12 * u, std::max(tail.y(), head.y()) + HeadWidth / 2 * u);
}

void FoldPainter::paintInside(const QPolygonF &shape, const QColor &color)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.setRenderHint(QPainter::Antialiasing, false); // under the outline no step is seen
    m_painter.drawPolygon(shape);
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void FoldPainter::paintOutline(const QPolygonF &shape, const QPen &pen)
{
    // Line by line: as one path it would take three times as long, and there may be sixty in a frame.
    QVarLengthArray<QLineF, 12> lines;
    for (qsizetype i = 0; i < shape.size(); ++i)
        lines.append({shape[i], shape[(i + 1) % shape.size()]});
    m_painter.setPen(pen);
    m_painter.drawLines(lines.constData(), static_cast<int>(lines.size()));
}

void FoldPainter::paintTrouble(const LadderFold &fold, double right, double middle)
{
    const double u = m_metrics.unit;
    const QString text = LadderWords::foldTrouble(fold);
    const double width = QFontMetricsF(m_metrics.boldRemark).horizontalAdvance(text) + 18 * u;
    const QRectF pill(right - width, middle - 4 * u, width, 19 * u);
    m_painter.setPen(QPen(m_style.theme->trouble, 1.4 * u));
    m_painter.setBrush(m_style.theme->background);
    m_painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    m_painter.setFont(m_metrics.boldRemark);
    m_painter.drawText(pill, Qt::AlignCenter, text);
}

} // namespace tcpladder
