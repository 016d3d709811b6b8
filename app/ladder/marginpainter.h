// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/laddercolumns.h"
#include "app/ladder/laddermetrics.h"
#include "app/ladder/ladderstyle.h"
#include "core/ladder/ladderpage.h"

#include <QPainter>

namespace tcpladder {

/// Draws what stands beside a page's arrows: the gutter's numbers and times, brackets, links and the why column.
class MarginPainter
{
public:
    MarginPainter(QPainter &painter, const LadderPage &page, const Phases &phases, const LadderColumns &columns,
                  const LadderMetrics &metrics, const LadderStyle &style, Nanoseconds referenceTime);

    void paintGutter();
    void paintBrackets();
    void paintLinks();
    void paintReasons();

private:
    void paintTimeWait(const LadderRibbon &wait);
    void paintBracket(double x, double begin, double end, double arm);
    /// Where the words of @p link, @p height high, stand clear of names of states; empty if they do nowhere.
    QPainterPath besideNames(const QPainterPath &path, Side side) const;
    std::optional<double> linkWordsTop(const LadderLink &link, double height) const;
    /// @p text from below to above, with the middle of its baseline at @p middle.
    void paintUpright(const QPointF &middle, const QString &text);
    void paintFoldGutter(const LadderFold &fold);
    void paintDelta(double baseline, Nanoseconds time, std::optional<Nanoseconds> sincePrevious);
    void paintReason(double middle, const QString &text);
    void paintNumber(double right, double baseline, const QString &text, const QColor &color);
    double y(LadderY units) const { return m_metrics.pixels(units - m_page.top); }

    QPainter &m_painter;
    const LadderPage &m_page;
    const Phases &m_phases;
    const LadderColumns &m_columns;
    const LadderMetrics &m_metrics;
    const LadderStyle &m_style;
    Nanoseconds m_referenceTime;
};

} // namespace tcpladder
