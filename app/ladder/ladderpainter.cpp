// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/ladderpainter.h"

#include "app/ladder/arrowpainter.h"
#include "app/ladder/foldpainter.h"
#include "app/ladder/lifelinepainter.h"
#include "app/ladder/marginpainter.h"

namespace tcpladder {

LadderPainter::LadderPainter(const Ladder &ladder, const LadderStyle &style, const LadderMetrics &metrics, double width)
    : m_ladder(ladder),
      m_style(style),
      m_metrics(metrics),
      m_columns(width, metrics, style, ladder.summary())
{}

void LadderPainter::paint(QPainter &painter, const LadderPage &page, std::optional<std::uint32_t> selected) const
{
    const double height = m_metrics.pixels(page.bottom - page.top);
    painter.fillRect(QRectF(0, 0, m_columns.width, height), m_style.theme->background);
    painter.setRenderHint(QPainter::Antialiasing);
    if (selected)
        paintSelection(painter, page, *selected);
    const Nanoseconds reference = m_style.reference && *m_style.reference < m_ladder.segmentCount()
                                      ? m_ladder.segment(*m_style.reference).segment.time
                                      : page.flow.begin;
    MarginPainter margin(painter, page, m_ladder.phases(), m_columns, m_metrics, m_style, reference);
    LifelinePainter lifelines(painter, page, m_columns, m_metrics, m_style);
    lifelines.paintRibbons();
    margin.paintLinks();
    margin.paintBrackets();
    FoldPainter(painter, page, m_ladder.phases(), m_columns, m_metrics, m_style).paint();
    ArrowPainter(painter, page, m_columns, m_metrics, m_style).paint();
    lifelines.paintNames();
    margin.paintGutter();
    margin.paintReasons();
}

void LadderPainter::paintSelection(QPainter &painter, const LadderPage &page, std::uint32_t selected) const
{
    const auto paintBand = [&](LadderY row, LadderY height, Side from) {
        const double top = m_metrics.pixels(row + SlantUnits / 2 - RowUnits / 2 - page.top) - 4 * m_metrics.unit;
        const QRectF band(0, top, m_columns.width, m_metrics.pixels(height));
        painter.fillRect(band, m_style.theme->selection);
        painter.fillRect(QRectF(0, top, 4 * m_metrics.unit, band.height()), m_style.theme->arrow(from));
    };
    for (const LadderArrow &arrow : page.arrows) {
        if (arrow.view.index == selected)
            paintBand(arrow.row, RowUnits, arrow.view.segment.from);
    }
    for (const LadderFold &fold : page.folds) {
        if (!fold.isOpen && fold.first <= selected && selected <= fold.last)
            paintBand(fold.begin, RowUnits + FoldUnits, fold.from);
    }
}

} // namespace tcpladder
