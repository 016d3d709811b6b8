// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/laddermetrics.h"
#include "app/ladder/ladderstyle.h"
#include "app/ladder/lanespainter.h"
#include "app/navigation/navigator.h"
#include "app/session/session.h"
#include "core/ladder/lanes.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace tcpladder {

/// Several flows in one ladder, a lane each, by time: in a window of its own that follows the selection and makes it.
class LanesView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// Shows @p flows in @p style.
    LanesView(const Session &session, Navigator &navigator, std::vector<FlowId> flows, const LadderStyle &style,
              QWidget *parent = nullptr);

    const Lanes &lanes() const { return m_lanes; }
    /// The row at the top of the view.
    std::uint64_t topRow() const { return m_top; }
    /// The rows in sight.
    std::vector<LaneRow> placed() const;
    /// What is told of what lies under @p position of the viewport.
    QString toolTipAt(const QPoint &position) const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    LanesPainter::Lane laneAt(std::size_t lane) const;
    double gutter() const;
    double headerHeight() const { return LanesPainter::headerHeight(m_metrics); }
    /// How many rows have room without breaks between them.
    std::uint32_t visibleRows() const;
    /// The row at the top with which the last one is in sight.
    std::uint64_t lastTop() const;
    void setTop(std::uint64_t row);
    void showSelection();
    void step(int rows);
    std::optional<std::uint64_t> selectedRow() const;
    std::optional<std::size_t> laneOf(FlowId flow) const;
    void updateBars();
    const LaneRow *rowAt(const std::vector<LaneRow> &rows, double y) const;
    void paintSelection(QPainter &painter, const LaneRow &row) const;

    const Session &m_session;
    Navigator &m_navigator;
    LadderStyle m_style;
    LadderMetrics m_metrics;
    Lanes m_lanes;
    std::uint64_t m_top = 0;
    std::uint64_t m_perStep = 1; ///< rows that one step of the scroll bar is
    bool m_isUpdatingBar = false;
};

} // namespace tcpladder
