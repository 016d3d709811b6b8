// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/latestjob.h"
#include "core/base/error.h"
#include "core/capture/livesettings.h"
#include "core/capture/recorder.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace tcpladder {

class LiveCapture;
class Session;

/// The live capture of a window, of which its session reads the packets: starts and steers it, and saves its recording.
class LiveSession : public QObject
{
    Q_OBJECT

public:
    explicit LiveSession(Session &session, QObject *parent = nullptr);
    ~LiveSession() override;

    /// Captures as @p settings say, in the place of what the session has open. Without a file in them, packets are kept in
    /// a recording that goes away unless it is saved. What goes wrong is the session's error.
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
    bool isOpen() const { return m_shared != nullptr; }
    /// Whether packets were captured that are nowhere but in the recording.
    bool isUnsaved() const;
    /// The user does without what was captured.
    void discard();
    LiveCounts counts() const;
    /// Packets that were captured, as far as it is known.
    std::uint64_t packets() const;
    /// Whether clear() can be.
    bool canClear() const { return m_isRunning && m_settings.command.empty(); }
    const LiveSettings &settings() const { return m_settings; }

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
    std::shared_ptr<LiveCapture> live() const;
    void open(std::int64_t from);
    void sessionOpened();
    void sessionFinished();
    void tick();

    Session &m_session;
    LiveSettings m_settings;
    std::shared_ptr<Shared> m_shared; ///< with the thread that starts the capture; null if none is open
    std::int64_t m_from = 0;          ///< of the recording's bytes, the first that are shown
    std::uint64_t m_savedPackets = 0;
    bool m_isOpening = false; ///< the session is being told to open this capture
    bool m_isRunning = false;
    QTimer m_ticker;
    LatestJob m_saving;
};

} // namespace tcpladder
