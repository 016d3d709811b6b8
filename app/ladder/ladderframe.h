// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/laddercolumns.h"
#include "app/ladder/laddermetrics.h"
#include "app/ladder/ladderstyle.h"
#include "core/ladder/ladder.h"

#include <QPainter>

namespace tcpladder {

/// Draws what stands still when a ladder scrolls: end points, roles and headings above, counts and notation below.
class LadderFrame
{
public:
    LadderFrame(const Ladder &ladder, const LadderStyle &style, const LadderMetrics &metrics,
                const LadderColumns &columns)
        : m_ladder(ladder),
          m_style(style),
          m_metrics(metrics),
          m_columns(columns)
    {}

    /// Into @p area, whose width is that of the columns: in one line, if it is lower than the usual header.
    void paintHeader(QPainter &painter, const QRectF &area) const;
    void paintFooter(QPainter &painter, const QRectF &area) const;
    /// Both sides of the footer in whole, for a tooltip where they are cut.
    QString footerText() const;
    /// Both end points and what they did in whole, likewise.
    QString headerText() const;

private:
    bool isLow(const QRectF &area) const;
    void paintHeadings(QPainter &painter, const QRectF &area) const;
    void paintEndPoint(QPainter &painter, const QRectF &area, Side side) const;
    void paintEye(QPainter &painter, const QPointF &center) const;

    const Ladder &m_ladder;
    const LadderStyle &m_style;
    const LadderMetrics &m_metrics;
    const LadderColumns &m_columns;
};

} // namespace tcpladder
