// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/laddercolumns.h"
#include "app/ladder/laddermetrics.h"
#include "app/ladder/ladderstyle.h"
#include "core/ladder/ladderpage.h"

#include <QPainter>

namespace tcpladder {

/// Draws a page's folds: a fat arrow for each closed one, and beside each open one a line that closes it again.
class FoldPainter
{
public:
    FoldPainter(QPainter &painter, const LadderPage &page, const Phases &phases, const LadderColumns &columns,
                const LadderMetrics &metrics, const LadderStyle &style);

    void paint();

    /// Where on @p page a click closes the open @p fold.
    static QRectF closingButton(const LadderFold &fold, const LadderPage &page, const LadderColumns &columns,
                                const LadderMetrics &metrics);

private:
    void paintClosed(const LadderFold &fold);
    void paintOpen(const LadderFold &fold);
    void paintButton(const QRectF &box, bool isOpen);
    void paintInside(const QPolygonF &shape, const QColor &color);
    void paintOutline(const QPolygonF &shape, const QPen &pen);
    void paintTrouble(const LadderFold &fold, double right, double middle);
    double y(LadderY units) const { return m_metrics.pixels(units - m_page.top); }

    QPainter &m_painter;
    const LadderPage &m_page;
    const Phases &m_phases;
    const LadderColumns &m_columns;
    const LadderMetrics &m_metrics;
    const LadderStyle &m_style;
};

} // namespace tcpladder
