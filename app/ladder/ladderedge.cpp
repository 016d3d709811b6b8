// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/ladderedge.h"

#include <QHelpEvent>
#include <QToolTip>

#include <utility>

namespace tcpladder {

LadderEdge::LadderEdge(Paint paint, Words toolTip, QWidget *parent)
    : QWidget(parent),
      m_paint(std::move(paint)),
      m_toolTip(std::move(toolTip))
{}

bool LadderEdge::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), m_toolTip(), this);
    return true;
}

void LadderEdge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_paint(painter, rect());
}

} // namespace tcpladder
