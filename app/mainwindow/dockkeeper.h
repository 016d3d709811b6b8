// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

class QDockWidget;
class QMainWindow;

namespace tcpladder {

/// Puts the docks of a window away while there is nothing to show in them or no room for them, and afterwards brings
/// them back as they were.
class DockKeeper : public QObject
{
public:
    DockKeeper(QMainWindow &window, const QList<QDockWidget *> &docks);

    void setAway(bool isAway);
    /// The layout with the docks in their places, whether they are put away or not.
    QByteArray layout() const;

private:
    QMainWindow &m_window;
    QList<QDockWidget *> m_docks;
    QByteArray m_layout; ///< while they are away
    bool m_isAway = false;
};

} // namespace tcpladder
