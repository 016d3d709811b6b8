// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/dockkeeper.h"

#include <QDockWidget>
#include <QMainWindow>

namespace tcpladder {

DockKeeper::DockKeeper(QMainWindow &window, const QList<QDockWidget *> &docks)
    : QObject(&window),
      m_window(window),
      m_docks(docks)
{}

void DockKeeper::setAway(bool isAway)
{
    if (isAway == m_isAway)
        return;
    m_isAway = isAway;
    if (!isAway) {
        m_window.restoreState(m_layout);
        return;
    }
    m_layout = m_window.saveState();
    for (QDockWidget *dock : std::as_const(m_docks))
        dock->hide();
}

QByteArray DockKeeper::layout() const
{
    return m_isAway ? m_layout : m_window.saveState();
}

} // namespace tcpladder
