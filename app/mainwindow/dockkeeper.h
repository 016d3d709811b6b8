// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

class QDockWidget;
class QMainWindow;

namespace tcpladder {

/// The docks of a window: makes them, lays them out, puts them away while there is nothing to show in them or no room
/// for them, and afterwards brings them back as they were.
class DockKeeper : public QObject
{
public:
    /// What is told of a dock once, where it is made.
    struct Place {
        const char *name;  ///< for the saved layout, never shown
        const char *title; ///< to be translated by the window
        Qt::DockWidgetArea area;
        int share; ///< of the window's width, in per cent
        bool isShownAtFirst = true;
    };

    explicit DockKeeper(QMainWindow &window);

    QDockWidget *add(const Place &place, QWidget *content);
    QList<QDockWidget *> docks() const;

    /// Lays the docks out as in a new window.
    void reset();
    /// Hides all docks, or brings back those that were shown; false if that is so already.
    bool setAway(bool isAway);
    bool isAway() const { return m_isAway; }
    /// The layout with the docks in their places, whether they are put away or not.
    QByteArray layout() const;
    /// Takes a layout that layout() gave, now or when the docks are brought back; an empty one changes nothing.
    void setLayout(const QByteArray &layout);
    void retranslate();

private:
    struct Dock {
        Place place;
        QDockWidget *widget;
    };

    /// In its area; a dock that is seldom shown lies behind the one before it there, and takes no room from others.
    void put(const Dock &dock);

    QMainWindow &m_window;
    QList<Dock> m_docks;
    QByteArray m_layout; ///< while they are away
    bool m_isAway = false;
};

} // namespace tcpladder
