// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/relationpainter.h"

#include "app/ladder/ladderwords.h"
#include "app/ladder/lifelinepainter.h"
#include "core/ladder/giventimes.h"
#include "core/ladder/pagebuilder.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <vector>

namespace tcpladder {
RelationPainter::RelationPainter(QPainter &painter, const LadderPage &page, const LadderColumns &columns,
                                 const LadderMetrics &metrics, const LadderStyle &style, std::uint32_t selected)
    : m_painter(painter),
      m_page(page),
      m_columns(columns),
      m_metrics(metrics),
      m_style(style),
      m_selected(selected)
{}

const LadderArrow *RelationPainter::arrowOf(std::uint32_t index) const
{
    const auto found =
        std::lower_bound(m_page.arrows.begin(), m_page.arrows.end(), index,
                         [](const LadderArrow &arrow, std::uint32_t value) { return arrow.view.index < value; });
    return found != m_page.arrows.end() && found->view.index == index ? &*found : nullptr;
}

std::optional<RelationPainter::Row> RelationPainter::rowOf(std::uint32_t index) const
{
    if (const LadderArrow *arrow = arrowOf(index))
        return Row{arrow->row, RowUnits, arrow->view.segment.from};
    for (const LadderFold &fold : m_page.folds) {
        if (!fold.isOpen && fold.first <= index && index <= fold.last)
            return Row{fold.begin, RowUnits + FoldUnits, fold.from};
    }
    return std::nullopt;
}

void RelationPainter::paintBand(const Row &row, bool isSelected)
{
    const double u = m_metrics.unit;
    const double top = y(row.y + SlantUnits / 2 - RowUnits / 2) - 4 * u;
    const QRectF band(0, top, m_columns.width, m_metrics.pixels(row.height));
    QColor color = m_style.theme->selection;
    if (!isSelected)
        color.setAlphaF(color.alphaF() * 0.45F);
    m_painter.fillRect(band, color);
    m_painter.fillRect(QRectF(0, top, (isSelected ? 4 : 2) * u, band.height()), m_style.theme->arrow(row.from));
}

void RelationPainter::paintBands()
{
    LadderY last = -1;
    for (const Related &related : m_style.related) {
        const auto row = rowOf(related.index);
        if (row && row->y != last && related.index != m_selected)
            paintBand(*row, false);
        last = row ? row->y : last;
    }
    if (const auto row = rowOf(m_selected))
        paintBand(*row, true);
}

void RelationPainter::paintNames()
{
    const double u = m_metrics.unit;
    const QFontMetricsF metrics(m_metrics.boldRemark);
    m_painter.setFont(m_metrics.boldRemark);
    std::vector<QRectF> taken; // where arrows cross, only the first of two names is told
    for (const Related &related : m_style.related) {
        const LadderArrow *arrow = arrowOf(related.index);
        if (!arrow)
            continue;
        const QString text = LadderWords::relation(related.relation, m_selected);
        const double width = metrics.horizontalAdvance(text);
        for (const double share : {0.5, 0.35, 0.65, 0.25, 0.75, 0.15, 0.85}) {
            const QRectF box = nameBox(*arrow, share, width, metrics);
            const bool isFree =
                box.left() > m_columns.clientRight + 4 * u && box.right() < m_columns.serverLeft - 4 * u
                && std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(box); })
                && isClearOfArrows(box);
            if (!isFree)
                continue;
            taken.push_back(box);
            m_painter.setPen(m_style.theme->arrow(arrow->view.segment.from));
            m_painter.drawText(QPointF(box.left(), box.top() + metrics.ascent()), text);
            break;
        }
    }
    const auto selected = rowOf(m_selected);
    const bool isCopied = std::any_of(m_style.related.begin(), m_style.related.end(), [](const Related &related) {
        return related.relation == Relation::Copy || related.relation == Relation::Original;
    });
    for (const Related &related : m_style.related) {
        if (selected && !isCopied && related.relation == Relation::AcknowledgedBy) // Karn: copies measure nothing
            paintRoundTrip(*selected, related);
    }
}

QRectF RelationPainter::nameBox(const LadderArrow &arrow, double share, double width,
                                const QFontMetricsF &metrics) const
{
    // Below the arrow, as labels stand above: below its lower end, as far as the name reaches.
    const double length = m_columns.serverLeft - m_columns.clientRight;
    const double center =
        m_columns.clientRight + length * (arrow.view.segment.from == Side::Client ? share : 1 - share);
    const double lowest = std::clamp(share + width / 2 / length, 0.0, 1.0);
    const double top = y(arrow.at(lowest));
    return {center - width / 2, top + 3 * m_metrics.unit, width, metrics.height()};
}

bool RelationPainter::isClearOfArrows(const QRectF &box) const
{
    const double u = m_metrics.unit;
    const double length = m_columns.serverLeft - m_columns.clientRight;
    return std::none_of(m_page.arrows.begin(), m_page.arrows.end(), [&](const LadderArrow &arrow) {
        const bool isRightward = arrow.view.segment.from == Side::Client;
        const auto height = [&](double x) {
            const double way = (x - m_columns.clientRight) / length;
            return y(arrow.at(isRightward ? way : 1 - way));
        };
        const auto [top, bottom] = std::minmax({height(box.left()), height(box.right())});
        if (top < box.bottom() - 2 * u && bottom > box.top() - 2 * u)
            return true;
        // Its label stands above it, where it has one.
        const auto along = [&](double share) {
            return m_columns.clientRight + length * (isRightward ? share : 1 - share);
        };
        const auto [left, right] = std::minmax({along(arrow.labelBegin), along(arrow.labelEnd)});
        return arrow.isLabelled() && box.left() < right && box.right() > left
               && box.bottom() > top - m_metrics.labelHeight() && box.top() < bottom;
    });
}

void RelationPainter::paintRoundTrip(const Row &selected, const Related &ack)
{
    const LadderArrow *sent = arrowOf(m_selected);
    if (!sent || !hasTime(sent->view.segment))
        return;
    const double u = m_metrics.unit;
    const QFontMetricsF metrics(m_metrics.remark);
    const auto row = rowOf(ack.index);
    const double begin = y(selected.y);
    const double end = row ? y(row->y) : y(m_page.bottom) + 40 * u;
    const bool isServer = selected.from == Side::Server;
    const double names = QFontMetricsF(m_metrics.name).horizontalAdvance(QLatin1String("ESTABLISHED"));
    const double distance = 13 * u + names + 12 * u;
    const double edge = isServer ? (m_columns.whyLeft > 0 ? m_columns.whyLeft : m_columns.width)
                                 : std::max({m_columns.deltaRight, m_columns.timeRight, m_columns.numberRight});
    const double usual = isServer ? m_columns.serverRight + distance : m_columns.clientLeft - distance;
    const double x = isServer ? std::min(usual, edge - 8 * u) : std::max(usual, edge + 8 * u);
    const bool isAmongNames = std::abs(x - usual) > 10 * u;
    if (isAmongNames && !LifelinePainter::isClearOfNames(m_page, m_metrics, selected.from, begin, end))
        return;
    const double arm = isServer ? -8 * u : 8 * u;
    QPainterPath path(QPointF(x + arm, begin));
    path.lineTo(x, begin);
    path.lineTo(x, end);
    path.lineTo(x + arm, end);
    // Only where it was captured does a side's own segment come back as an acknowledgment after a round trip.
    const Nanoseconds span = ack.time - sent->view.segment.time;
    const QString text =
        isCapturedAt(m_page.flow.capturePoint, selected.from) ? LadderWords::roundTrip(span) : LadderWords::after(span);
    const double width = metrics.horizontalAdvance(text);
    const double middle = (std::max(begin, 0.0) + std::min(end, y(m_page.bottom))) / 2;
    // Beside the bracket, where there is room: towards the ladder's edge, or inwards.
    const bool isOutside = isServer ? x + 6 * u + width < edge : x - 6 * u - width > edge;
    const double left = isServer == isOutside ? x + 6 * u : x - 6 * u - width;
    const double wanted = middle - metrics.ascent();
    const auto isClear = [&](double top) { // inwards stand the names of states
        return isOutside
               || LifelinePainter::isClearOfNames(m_page, m_metrics, selected.from, top, top + metrics.height());
    };
    double top = wanted;
    for (double step = 0; step < (end - begin) / 2 && !isClear(top); step += u)
        top = isClear(wanted + step) ? wanted + step : wanted - step;
    const bool isBesideLink = std::any_of(m_page.links.begin(), m_page.links.end(), [&](const LadderLink &link) {
        return link.side == selected.from && y(link.from) < end && begin < y(link.to);
    });
    if (!isClear(top) || isBesideLink)
        return; // no room: better no bracket than one over a name
    m_painter.strokePath(path, QPen(m_style.theme->text, 1.4 * u));
    const QRectF box(left - 2 * u, top, width + 4 * u, metrics.height());
    m_painter.fillRect(box, m_style.theme->background);
    m_painter.setFont(m_metrics.remark);
    m_painter.setPen(m_style.theme->text);
    m_painter.drawText(QPointF(left, top + metrics.ascent() * 4 / 3), text);
}

} // namespace tcpladder
