// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QString>
#include <QWidget>

#include <functional>

namespace tcpladder {

/// A strip at the edge of the ladder that does not scroll; what it shows is drawn by the view.
class LadderEdge : public QWidget
{
    Q_OBJECT

public:
    using Paint = std::function<void(QPainter &painter, const QRectF &area)>;

    using Words = std::function<QString()>;

    /// Paints itself by @p paint; @p toolTip gives what is painted in whole, as it may be cut.
    LadderEdge(Paint paint, Words toolTip, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Paint m_paint;
    Words m_toolTip;
};

} // namespace tcpladder
