// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/latestjob.h"
#include "app/session/session.h"
#include "core/base/error.h"
#include "core/capture/livesettings.h"
#include "core/capture/recorder.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>

namespace tcpladder {

class LiveCapture;

/// The live capture of a window, of which its session reads the packets: starts and steers it, and saves its recording.
class LiveSession : public QObject
{
    Q_OBJECT

public:
    explicit LiveSession(Session &session, QObject *parent = nullptr);
    ~LiveSession() override;

    /// Captures as @p settings say, in the place of what the session has open, which stays if capturing cannot begin. Without
    /// a file in them, packets are kept in a recording that goes away unless it is saved. What goes wrong is the session's
    /// error.
    void start(const LiveSettings &settings);
    /// Ends the capture; what came stays.
    void stop();
    /// While paused, packets are recorded, but not shown.
    void setPaused(bool isPaused);
    /// Ends the capture, throws away what came, and starts again in the same way.
    void restart();
    /// Shows only what comes from now on. The capture goes on; saving takes what is shown.
    void clear();

    bool isRunning() const { return m_isRunning; }
    bool isPaused() const;
    /// Whether the session shows a live capture, running or ended.
    bool isOpen() const { return m_open.shared != nullptr; }
    /// Whether packets were captured that are nowhere but in the recording.
    bool isUnsaved() const;
    /// The user does without what was captured, for something else; until that could not be opened.
    void discard() { m_isGivenUp = true; }
    LiveCounts counts() const;
    /// Packets that were captured, as far as it is known.
    std::uint64_t packets() const;
    /// Whether clear() can be.
    bool canClear() const { return m_isRunning && m_open.settings.command.empty(); }
    const LiveSettings &settings() const { return m_open.settings; }

    /// Writes what is shown to @p path, in a thread of its own, while capturing goes on: as pcap or pcapng by its name.
    void save(const QString &path);
    bool isSaving() const { return m_saving.isBusy(); }

Q_SIGNALS:
    /// It started, ended, was paused or went on.
    void changed();
    /// Counts may be others.
    void counted();
    void saved(const QString &path);
    void saveFailed(const tcpladder::Error &error);

private:
    struct Shared;
    struct Capture {
        LiveSettings settings;
        std::shared_ptr<Shared> shared; ///< with the thread that starts the capture; null if there is none
        std::int64_t from = 0;          ///< of the recording's bytes, the first that are shown
    };
    std::shared_ptr<LiveCapture> live() const;
    void open(Capture capture, Session::Replace replace);
    void sessionOpened();
    void sessionFinished();
    void tick();

    Session &m_session;
    Capture m_open;
    std::optional<Capture> m_next; ///< that the session is opening
    std::uint64_t m_savedPackets = 0;
    bool m_isGivenUp = false;
    bool m_isRunning = false;
    QTimer m_ticker;
    LatestJob m_saving;
};

} // namespace tcpladder
