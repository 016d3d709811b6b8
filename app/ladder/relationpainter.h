// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/laddercolumns.h"
#include "app/ladder/laddermetrics.h"
#include "app/ladder/ladderstyle.h"
#include "core/ladder/ladderpage.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRectF>

#include <optional>

namespace tcpladder {

/// Marks the selected segment, and what belongs to it: its ACK with the round trip that it measures, the SACK that names
/// it, its copies, and what it acknowledges.
class RelationPainter
{
public:
    RelationPainter(QPainter &painter, const LadderPage &page, const LadderColumns &columns,
                    const LadderMetrics &metrics, const LadderStyle &style, std::uint32_t selected);

    /// To be drawn before the arrows.
    void paintBands();
    /// To be drawn over them.
    void paintNames();

private:
    struct Row {
        LadderY y = 0;
        LadderY height = 0;
        Side from = Side::Client;
    };
    std::optional<Row> rowOf(std::uint32_t index) const;
    const LadderArrow *arrowOf(std::uint32_t index) const;
    void paintBand(const Row &row, bool isSelected);
    void paintRoundTrip(const Row &selected, const Related &ack);
    /// Where the name of a relation, @p width wide, stands beneath its arrow, @p share of the way along it.
    QRectF nameBox(const LadderArrow &arrow, double share, double width, const QFontMetricsF &metrics) const;
    bool isClearOfArrows(const QRectF &box) const;
    double y(LadderY units) const { return m_metrics.pixels(units - m_page.top); }
    double y(double units) const { return (units - static_cast<double>(m_page.top)) * m_metrics.rowHeight / RowUnits; }

    QPainter &m_painter;
    const LadderPage &m_page;
    const LadderColumns &m_columns;
    const LadderMetrics &m_metrics;
    const LadderStyle &m_style;
    std::uint32_t m_selected;
};

} // namespace tcpladder
