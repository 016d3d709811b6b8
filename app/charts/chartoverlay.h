// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartdata.h"
#include "app/charts/chartmap.h"
#include "app/theme/theme.h"

#include <QFont>
#include <QGraphicsItem>
#include <QString>

#include <array>
#include <optional>
#include <set>

namespace tcpladder {

/// Where the mouse is in a chart, and what it points at.
struct ChartPointer {
    QPointF position;
    std::optional<QPointF> point; ///< of a curve, near to the mouse
    QStringList lines;            ///< what is said of it
};

/// Draws what Qt Charts has no series for, on top of its lines: spans, dots and letters, bars of flows, the ladder's place,
/// the selection and the crosshair.
class ChartOverlay : public QGraphicsItem
{
public:
    ChartOverlay(ChartKind kind, const ChartData &data, QGraphicsItem *parent);

    ChartMap map;
    const Theme *theme = &Theme::light();
    QFont font;
    std::array<bool, 2> sides{true, true};
    std::set<Curve> hidden;
    std::optional<TimeSpan> ladderTime;
    std::optional<std::uint32_t> selected;
    std::optional<Nanoseconds> selectedTime;
    FlowId selectedFlow;
    std::optional<Nanoseconds> crosshairTime; ///< of the mouse, in whichever chart it is
    std::optional<ChartPointer> pointer;      ///< if it is in this one
    std::optional<QRectF> rubberBand;
    QString valueTitle; ///< beside the axis of values; Qt Charts cuts one beside narrow labels off
    QString message;    ///< instead of curves
    QString remark;
    QString paperRemark;     ///< the same where there is no mouse
    bool isForPaper = false; ///< without what belongs to the mouse

    /// To be called when anything of the above has changed.
    void refresh() { update(); }
    void setArea(const QRectF &area);

    QRectF boundingRect() const override { return m_area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintSpans(QPainter &painter, Curve curve, Side side) const;
    void paintDots(QPainter &painter, Curve curve, Side side) const;
    void paintLetters(QPainter &painter, Curve curve, Side side) const;
    void paintFlows(QPainter &painter) const;
    void paintFlowRow(QPainter &painter, const FlowBars::Row &row) const;
    void paintSelection(QPainter &painter) const;
    void paintCrosshair(QPainter &painter) const;
    void paintValueTitle(QPainter &painter) const;
    void paintMessages(QPainter &painter) const;

    ChartKind m_kind;
    const ChartData &m_data;
    QRectF m_area;
};

} // namespace tcpladder
