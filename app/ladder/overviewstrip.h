// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/ladder/overview.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

namespace tcpladder {

/// The whole flow in a strip beside the scroll bar: the states of both sides, ticks for trouble, and the part in view.
class OverviewStrip : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewStrip(QWidget *parent = nullptr);

    /// Asks @p slices for as many slices as the strip is high whenever the flow has changed.
    void setSource(std::function<std::vector<OverviewSlice>(int count)> slices);
    void setTheme(const Theme &theme);
    /// Looks at the flow again.
    void refresh();
    /// The same for a flow that grows: soon, and not more often than eyes can follow.
    void refreshSoon();
    /// The part of the ladder in view, from 0 to 1.
    void setVisiblePart(double begin, double end);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The user asked for the place at @p share (0 to 1) of the ladder's height.
    void placeAsked(double share);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void ask(const QPointF &at);

    std::function<std::vector<OverviewSlice>(int)> m_source;
    std::vector<OverviewSlice> m_slices;
    const Theme *m_theme = &Theme::light();
    QTimer m_pause; ///< until it may look again
    bool m_hasGrown = false;
    double m_begin = 0;
    double m_end = 1;
};

} // namespace tcpladder
