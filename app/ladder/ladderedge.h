// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QWidget>

#include <functional>

namespace tcpladder {

/// A strip at the edge of the ladder that does not scroll; what it shows is drawn by the view.
class LadderEdge : public QWidget
{
public:
    using Paint = std::function<void(QPainter &painter, const QRectF &area)>;

    LadderEdge(Paint paint, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Paint m_paint;
};

} // namespace tcpladder
