// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/ladderpainter.h"

#include "app/ladder/arrowpainter.h"
#include "app/ladder/cardpainter.h"
#include "app/ladder/foldpainter.h"
#include "app/ladder/lifelinepainter.h"
#include "app/ladder/marginpainter.h"
#include "app/ladder/relationpainter.h"
#include "core/ladder/giventimes.h"

namespace tcpladder {

LadderPainter::LadderPainter(const Ladder &ladder, const LadderStyle &style, const LadderMetrics &metrics, double width)
    : m_ladder(ladder),
      m_style(style),
      m_metrics(metrics),
      m_columns(width, metrics, style, ladder.summary(), hasTimes(ladder.trace(), ladder.summary()))
{}

LadderPage LadderPainter::page(LadderY top, LadderY bottom, Edges edges) const
{
    const double units = RowUnits / m_metrics.rowHeight;
    const double length = m_columns.serverLeft - m_columns.clientRight;
    return m_ladder.page(
        top, bottom,
        {length * units, m_metrics.labelHeight() * units, m_metrics.foldThickness() * units, edges == Edges::Cut});
}

void LadderPainter::paint(QPainter &painter, const LadderPage &page, std::optional<std::uint32_t> selected) const
{
    const double height = m_metrics.pixels(page.bottom - page.top);
    if (!m_style.isTransparent)
        painter.fillRect(QRectF(0, 0, m_columns.width, height), m_style.theme->background);
    painter.setRenderHint(QPainter::Antialiasing);
    std::optional<RelationPainter> relations;
    if (selected)
        relations.emplace(painter, page, m_columns, m_metrics, m_style, *selected).paintBands();
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
    if (page.card && m_ladder.handshake())
        CardPainter(painter, page, m_columns, m_metrics, m_style).paint(*m_ladder.handshake());
    if (relations)
        relations->paintNames();
}

} // namespace tcpladder
