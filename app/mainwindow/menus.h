// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QMenu>
#include <QObject>

#include <vector>

class QAction;
class QActionGroup;
class QDockWidget;
class QMenuBar;

namespace tcpladder {

class CapturePlaceMenu;
class LessonMenu;
class Settings;

/// The menus of the main window. They tell what the user wants by the actions' signals, and know nothing else.
class Menus : public QObject
{
    Q_OBJECT

public:
    Menus(QMenuBar *bar, Settings &store, const QList<QDockWidget *> &docks, QObject *parent = nullptr);

    QAction *newWindow;
    QAction *open;
    QAction *close;
    QAction *exportFlow;
    QAction *print;
    QAction *copy;
    QAction *anonymize;
    QAction *lookUpNames;
    QAction *worksheet;
    QAction *settings;
    QAction *paste;
    QAction *quit;
    CapturePlaceMenu *capturePlace;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    QAction *fullScreen;
    QAction *reveal;
    QAction *quiz;
    QAction *resetLayout;
    QAction *nextSegment;
    QAction *previousSegment;
    QAction *firstSegment;
    QAction *lastSegment;
    QAction *nextTrouble;
    QAction *previousTrouble;
    QAction *nextFlow;
    QAction *previousFlow;
    QAction *filterFlows;
    QAction *startCapture;
    QAction *remoteCapture;
    QAction *stopCapture;
    QAction *pauseCapture;
    QAction *restartCapture;
    QAction *clearCapture;
    QAction *saveCapture;
    QAction *goTo;
    QAction *find;
    LessonMenu *lessons;
    QAction *manual;
    QAction *keys;
    QAction *legend;
    QAction *about;

    /// Actions that do something only while a capture is open.
    void setCaptureOpen(bool isOpen);
    /// All that can be chosen, and so have a shortcut: those without a state to choose among.
    QList<QAction *> actions() const;
    void retranslate();

Q_SIGNALS:
    void recentChosen(const QString &file);

private:
    using Name = const char *;
    QAction *add(QMenu *menu, Name name, const QKeySequence &shortcut = {});
    /// The same for what is of use only while a capture is open.
    QAction *addForCapture(QMenu *menu, Name name, const QKeySequence &shortcut = {});
    QMenu *addMenu(QMenu *parent, Name name);
    void makeFile();
    void makeEdit();
    void makeView(const QList<QDockWidget *> &docks);
    void makeGo();
    void makeCapture();
    void makeHelp();
    void fillRecent();
    /// Adds @p action to the choices of @p group; it stands for @p value.
    void addChoice(QActionGroup *group, QAction *action, const QString &value);
    using Changed = void (Settings::*)(const QString &);
    using Setter = void (Settings::*)(const QString &);
    /// Has @p group show @p value of the settings, and whatever it is @p changed to, and @p set what is chosen in it.
    void follow(QActionGroup *group, const QString &value, Changed changed, Setter set);
    void fillLabels(QMenu *menu);
    void fillThemes(QMenu *menu);
    void fillLanguages(QMenu *menu);

    struct Named {
        QAction *action;
        Name name;
    };

    QMenuBar *m_bar;
    Settings &m_settings;
    std::vector<Named> m_named;
    QMenu *m_recent = nullptr;
    QList<QAction *> m_needCapture;
};

} // namespace tcpladder
