// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/laddercolumns.h"
#include "app/ladder/laddermetrics.h"
#include "app/ladder/ladderstyle.h"
#include "core/ladder/ladderpage.h"

#include <QPainter>
#include <QPointF>
#include <QRectF>

namespace tcpladder {

/// Draws a page's arrows with their labels, and the ghosts of those that were not captured.
class ArrowPainter
{
public:
    ArrowPainter(QPainter &painter, const LadderPage &page, const LadderColumns &columns, const LadderMetrics &metrics,
                 const LadderStyle &style);

    void paint();

private:
    struct Label {
        QString text;
        double width = 0;
    };
    /// Where along its way an arrow's label may stand, in pixels from its tail.
    struct Room {
        double begin = 0;
        double end = 0;
        double width() const { return end - begin; }
        double middle() const { return (begin + end) / 2; }
    };
    struct Ends {
        QPointF tail;
        QPointF head;
    };
    /// What an arrow is drawn along: straight from `first` to `last`, and as an estimate before and behind.
    struct Way {
        QPointF tail;
        QPointF first;
        QPointF last;
        QPointF head;
    };
    Ends endsOf(Side from, LadderY departure, LadderY arrival) const;
    /// What its label lies along.
    Ends lineOf(const LadderArrow &arrow) const;
    Way wayOf(const LadderArrow &arrow) const;
    void paintArrow(const LadderArrow &arrow);
    void paintShaft(const LadderArrow &arrow, const Way &way, const QPointF &ahead, QPen pen);
    void paintHeads(const LadderArrow &arrow, const QPointF &head, const QPointF &ahead, const QColor &color);
    void paintLabel(const LadderArrow &arrow, const Ends &ends);
    void paintArithmetic(const LadderArrow &arrow, const Ends &ends);
    void paintPills();
    QRectF pillOf(const LadderArrow &arrow) const;
    void paintGhost(const LadderGhost &ghost);
    void paintCross(const QPointF &at);
    void paintAlong(const Ends &ends, double place, const Label &label, const QFont &font, const QColor &color);
    Room labelRoom(const LadderArrow &arrow, const Ends &ends) const;
    /// The label in so many of its parts as @p room holds: never one that is cut in its middle.
    Label fittingLabel(const LadderArrow &arrow, const Room &room) const;
    Label fittingBundle(const LadderBundle &bundle, const Room &room) const;
    double length() const { return m_columns.serverLeft - m_columns.clientRight; }
    double y(LadderY units) const { return m_metrics.pixels(units - m_page.top); }

    QPainter &m_painter;
    const LadderPage &m_page;
    const LadderColumns &m_columns;
    const LadderMetrics &m_metrics;
    const LadderStyle &m_style;
};

} // namespace tcpladder
