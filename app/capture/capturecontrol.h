// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture/livesession.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QLabel;
class QMainWindow;
class QToolBar;

namespace tcpladder {

class LadderView;
class Navigator;
class RecoveryBar;
class StartDialog;

/// What the user can do with live captures in a window: start, steer and save them, and get back what was left behind.
class CaptureControl : public QObject
{
    Q_OBJECT

public:
    /// The actions of the window's menu that it makes work.
    struct Actions {
        QAction *start;
        QAction *remote;
        QAction *stop;
        QAction *pause; ///< checkable
        QAction *restart;
        QAction *clear;
        QAction *save;
    };
    CaptureControl(QMainWindow &window, const Actions &actions, Session &session, Navigator &navigator,
                   LadderView &ladder);

    LiveSession &live() { return m_live; }
    RecoveryBar &recovery() { return *m_recovery; }
    /// Offers recordings that nobody holds, once it has looked for them.
    void offerRecovery();
    /// Packets, drops, and how it stands, as the tool bar tells.
    QString statusText() const;

    /// Captures as @p settings say, once the user has settled what to do with an unsaved capture.
    void start(const LiveSettings &settings);
    /// Asks on which interface and how.
    void askStart();
    /// Asks on which other machine.
    void askRemote();
    /// Calls @p then at once, or when the user has saved, or given up, a capture that is not saved; not if the user would
    /// rather keep it.
    void settle(const std::function<void()> &then);
    void askSave(const std::function<void()> &then = {});

Q_SIGNALS:
    void openWanted(const QString &file);
    void failed(const tcpladder::Error &error);
    void told(const QString &message);

private:
    void makeBar();
    void refresh();
    void refreshStatus();
    void followFlows();
    void saved(const QString &path);
    void saveFile(const QString &path);

    QMainWindow &m_window;
    Actions m_actions;
    Session &m_session;
    Navigator &m_navigator;
    LadderView &m_ladder;
    LiveSession m_live;
    RecoveryBar *m_recovery;
    QToolBar *m_bar = nullptr;
    QLabel *m_status = nullptr;
    QPointer<StartDialog> m_dialog;
    bool m_wasRunning = false;
    std::function<void()> m_afterSave; ///< what waits for the capture to be saved
    LatestJob m_saving;                ///< of files
    LatestJob m_looking;               ///< for recordings
};

} // namespace tcpladder
