// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/laddercolumns.h"
#include "app/ladder/laddermetrics.h"
#include "app/ladder/ladderstyle.h"
#include "core/ladder/ladderpage.h"

#include <QPainter>
#include <QPointF>

namespace tcpladder {

/// Draws a page's arrows with their labels, and the ghosts of those that were not captured.
class ArrowPainter
{
public:
    ArrowPainter(QPainter &painter, const LadderPage &page, const LadderColumns &columns, const LadderMetrics &metrics,
                 const LadderStyle &style);

    void paint();
    /// A label as it fits between the lifelines: shorter than the whole one where it must be.
    struct Label {
        QString text;
        double width = 0;
    };
    Label fittingLabel(const LadderArrow &arrow) const;

private:
    struct Ends {
        QPointF tail;
        QPointF head;
    };
    Ends endsOf(Side from, LadderY departure, LadderY arrival) const;
    void paintArrow(const LadderArrow &arrow);
    void paintShaft(const LadderArrow &arrow, const Ends &ends, QPen pen);
    void paintHeads(const LadderArrow &arrow, const Ends &ends, const QColor &color);
    void paintLabel(const LadderArrow &arrow, const Ends &ends);
    void paintArithmetic(const LadderArrow &arrow, const Ends &ends);
    void paintPill(const LadderArrow &arrow, const Ends &ends);
    void paintGhost(const LadderGhost &ghost);
    void paintCross(const QPointF &at);
    void paintAlong(const Ends &ends, double place, const Label &label, const QFont &font, const QColor &color);
    double labelRoom(const LadderArrow &arrow) const;
    double pillWidth(const LadderArrow &arrow) const;
    double y(LadderY units) const { return m_metrics.pixels(units - m_page.top); }

    QPainter &m_painter;
    const LadderPage &m_page;
    const LadderColumns &m_columns;
    const LadderMetrics &m_metrics;
    const LadderStyle &m_style;
};

} // namespace tcpladder
