// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/ladderedge.h"

namespace tcpladder {

LadderEdge::LadderEdge(Paint paint, QWidget *parent) : QWidget(parent), m_paint(std::move(paint)) {}

void LadderEdge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_paint(painter, rect());
}

} // namespace tcpladder
