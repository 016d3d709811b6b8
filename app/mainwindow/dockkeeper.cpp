// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/dockkeeper.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>

namespace tcpladder {

DockKeeper::DockKeeper(QMainWindow &window) : QObject(&window), m_window(window) {}

QDockWidget *DockKeeper::add(const Place &place, QWidget *content)
{
    auto *dock = new QDockWidget(&m_window);
    dock->setObjectName(QString::fromUtf8(place.name));
    dock->setWidget(content);
    m_docks.append({place, dock});
    put(m_docks.last());
    if (!place.isShownAtFirst) { // it has had no width of its own yet
        connect(dock->toggleViewAction(), &QAction::triggered, this, [this, dock, share = place.share](bool isShown) {
            if (!isShown)
                return;
            dock->raise();
            m_window.resizeDocks({dock}, {m_window.width() * share / 100}, Qt::Horizontal);
        });
    }
    return dock;
}

void DockKeeper::put(const Dock &dock)
{
    m_window.addDockWidget(dock.place.area, dock.widget);
    if (dock.place.isShownAtFirst)
        return;
    QDockWidget *before = nullptr;
    for (const Dock &other : std::as_const(m_docks)) {
        if (other.widget == dock.widget)
            break;
        if (other.place.area == dock.place.area)
            before = other.widget;
    }
    if (before != nullptr)
        m_window.tabifyDockWidget(before, dock.widget);
}

QList<QDockWidget *> DockKeeper::docks() const
{
    QList<QDockWidget *> docks;
    for (const Dock &dock : m_docks)
        docks.append(dock.widget);
    return docks;
}

void DockKeeper::reset()
{
    constexpr int BottomPercent = 31; // of the window's height
    setAway(false);
    QList<QDockWidget *> bottom;
    QList<int> widths;
    for (const Dock &dock : std::as_const(m_docks)) {
        dock.widget->setFloating(false);
        put(dock);
        dock.widget->setVisible(dock.place.isShownAtFirst);
        widths.append(m_window.width() * dock.place.share / 100);
        if (dock.place.area == Qt::BottomDockWidgetArea)
            bottom.append(dock.widget);
    }
    m_window.resizeDocks(docks(), widths, Qt::Horizontal);
    m_window.resizeDocks(bottom, QList<int>(bottom.size(), m_window.height() * BottomPercent / 100), Qt::Vertical);
}

bool DockKeeper::setAway(bool isAway)
{
    if (isAway == m_isAway)
        return false;
    m_isAway = isAway;
    if (!isAway) {
        m_window.restoreState(m_layout);
        return true;
    }
    m_layout = m_window.saveState();
    for (const Dock &dock : std::as_const(m_docks))
        dock.widget->hide();
    return true;
}

void DockKeeper::setLayout(const QByteArray &layout)
{
    if (layout.isEmpty())
        return;
    if (m_isAway)
        m_layout = layout;
    else
        m_window.restoreState(layout);
}

QByteArray DockKeeper::layout() const
{
    return m_isAway ? m_layout : m_window.saveState();
}

void DockKeeper::retranslate()
{
    for (const Dock &dock : std::as_const(m_docks))
        dock.widget->setWindowTitle(m_window.metaObject()->tr(dock.place.title, nullptr));
}

} // namespace tcpladder
