// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/wraplayout.h"

#include <algorithm>

namespace tcpladder {

WrapLayout::~WrapLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *WrapLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void WrapLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    layOut(area, true);
}

int WrapLayout::layOut(const QRect &area, bool isApplied) const
{
    int x = area.left();
    int y = area.top();
    int line = 0;
    for (QLayoutItem *item : m_items) {
        const QSize size = item->sizeHint();
        if (x > area.left() && x + size.width() > area.left() + area.width()) {
            x = area.left();
            y += line;
            line = 0;
        }
        if (isApplied)
            item->setGeometry({{x, y}, size});
        x += size.width();
        line = std::max(line, size.height());
    }
    return y + line - area.top();
}

} // namespace tcpladder
