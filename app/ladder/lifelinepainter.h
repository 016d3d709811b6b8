// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/laddercolumns.h"
#include "app/ladder/laddermetrics.h"
#include "app/ladder/ladderstyle.h"
#include "core/ladder/ladderpage.h"

#include <QPainter>

#include <array>
#include <utility>
#include <vector>

namespace tcpladder {

/// Draws a page's two lifelines: the ribbons of states with their names, breaks, and where a side may not send.
class LifelinePainter
{
public:
    LifelinePainter(QPainter &painter, const LadderPage &page, const LadderColumns &columns,
                    const LadderMetrics &metrics, const LadderStyle &style);

    void paintRibbons();
    /// Names stand beside their ribbons; the state at the page's top is named there.
    void paintNames();
    /// Whether between @p top and @p bottom, in pixels, no name of a state stands on @p side.
    static bool isClearOfNames(const LadderPage &page, const LadderMetrics &metrics, Side side, double top,
                               double bottom);

private:
    void paintRibbon(const LadderRibbon &ribbon);
    void paintStripe(const QRectF &band, double top);
    void paintBlock(const LadderBlock &block);
    void paintBreak(const LadderBreak &fold);
    void paintName(const LadderRibbon &ribbon, double end);
    void paintBlockName(const LadderBlock &block);
    /// Keeps what stands beside a lifeline apart: false if something stands between @p top and @p bottom already.
    bool takeRoom(Side side, double top, double bottom);
    void paintBeside(Side side, double baseline, const QString &text, const QFont &font, const QColor &color);
    double y(LadderY units) const { return m_metrics.pixels(units - m_page.top); }
    double clamped(LadderY units) const;
    QRect bandOf(Side side, double top, double bottom) const;

    QPainter &m_painter;
    const LadderPage &m_page;
    const LadderColumns &m_columns;
    const LadderMetrics &m_metrics;
    const LadderStyle &m_style;
    std::array<std::vector<std::pair<double, double>>, 2> m_taken; ///< beside each lifeline, from top to bottom
};

} // namespace tcpladder
