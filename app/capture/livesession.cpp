// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/livesession.h"

#include "app/capture/helperprogram.h"
#include "app/capture/recordings.h"
#include "app/session/freedelsewhere.h"
#include "core/capture/livecapture.h"
#include "core/capture/savecapture.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <utility>

namespace tcpladder {
namespace {

constexpr std::chrono::milliseconds TickInterval{250};

Nanoseconds wallClock()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace

/// The capture, which the session's thread starts.
struct LiveSession::Shared {
    std::shared_ptr<LiveCapture> get()
    {
        const std::lock_guard lock(mutex);
        return live;
    }
    void set(std::shared_ptr<LiveCapture> capture)
    {
        const std::lock_guard lock(mutex);
        live = std::move(capture);
        if (isAborted)
            live->stop();
    }
    /// Nobody waits for it any more.
    void abort()
    {
        const std::lock_guard lock(mutex);
        isAborted = true;
        if (live)
            live->stop();
    }

    std::mutex mutex;
    std::shared_ptr<LiveCapture> live; ///< null until it was started
    bool isAborted = false;
};

LiveSession::LiveSession(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_ticker.setInterval(TickInterval);
    connect(&m_ticker, &QTimer::timeout, this, &LiveSession::tick);
    connect(&session, &Session::opened, this, &LiveSession::sessionOpened);
    connect(&session, &Session::finished, this, &LiveSession::sessionFinished);
    connect(&session, &Session::openFailed, this, [this] {
        m_next.reset();
        m_isGivenUp = false; // what is open stays after all
    });
}

LiveSession::~LiveSession() = default;

std::shared_ptr<LiveCapture> LiveSession::live() const
{
    return m_open.shared ? m_open.shared->get() : nullptr;
}

void LiveSession::start(const LiveSettings &settings)
{
    open({settings, makeFreedElsewhere<Shared>(), 0}, Session::Replace::OnceOpened);
}

/// Has the session read @p capture; starts it if it is not yet.
void LiveSession::open(Capture capture, Session::Replace replace)
{
    LiveSettings settings = capture.settings;
    settings.helper = QFile::encodeName(captureHelper()).toStdString();
    if (settings.file.empty()) {
        settings.file = QFile::encodeName(newRecording()).toStdString();
        settings.isTemporary = true;
    }
    const auto opener = [shared = capture.shared, settings,
                         from = capture.from]() -> Result<std::unique_ptr<PacketSource>> {
        if (const auto running = shared->get())
            return running->open({}, from);
        auto started = LiveCapture::start(settings); // which may take its time
        if (!started)
            return started.error();
        shared->set(started.value());
        return started.value()->open();
    };
    const bool isNew = !capture.shared->get();
    const auto abort = [shared = capture.shared] { shared->abort(); };
    const QString interface = QString::fromStdString(settings.interface);
    const QString filter = QString::fromStdString(settings.filter);
    m_session.cancelOpening(); // which would end what is now next
    m_next = std::move(capture);
    m_session.openLive(interface, filter, opener, isNew ? std::function<void()>(abort) : std::function<void()>(),
                       replace);
}

void LiveSession::stop()
{
    if (const auto capture = live())
        capture->stop();
    Q_EMIT changed(); // it is paused no more
}

void LiveSession::setPaused(bool isPaused)
{
    const auto capture = live();
    if (!capture || !m_isRunning || capture->isPaused() == isPaused)
        return;
    capture->setPaused(isPaused);
    Q_EMIT changed();
}

void LiveSession::restart()
{
    if (!isOpen())
        return;
    if (const auto capture = live())
        capture->stop(); // the next may write to the same file
    open({m_open.settings, makeFreedElsewhere<Shared>(), 0}, Session::Replace::AtOnce);
}

void LiveSession::clear()
{
    const auto capture = live();
    if (!capture || !canClear())
        return;
    open({m_open.settings, m_open.shared, capture->counts().bytes}, Session::Replace::AtOnce);
}

bool LiveSession::isPaused() const
{
    const auto capture = live();
    return m_isRunning && capture && capture->isPaused();
}

bool LiveSession::isUnsaved() const
{
    const auto capture = live();
    return capture && capture->recording()->isTemporary() && !m_isGivenUp && packets() > m_savedPackets;
}

std::uint64_t LiveSession::packets() const
{
    return std::max(counts().packets, m_session.trace()->counts().packets); // a command does not count them
}

LiveCounts LiveSession::counts() const
{
    const auto capture = live();
    return capture ? capture->counts() : LiveCounts();
}

void LiveSession::save(const QString &path)
{
    const auto capture = live();
    if (!capture)
        return;
    m_saving.run(
        [capture, from = m_open.from, file = QFile::encodeName(path).toStdString()](const std::stop_token &stop) {
            auto source = capture->snapshot(from);
            return source ? saveCapture(*source.value(), file, stop) : std::optional(source.error());
        },
        [this, path, packets = packets()](const std::optional<Error> &error) {
            if (error) {
                Q_EMIT saveFailed(*error);
            } else {
                m_savedPackets = packets;
                Q_EMIT saved(path);
            }
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void LiveSession::sessionOpened()
{
    // If something else is open, or nothing, the helper ends with the last who holds the capture.
    m_open = std::exchange(m_next, {}).value_or(Capture());
    m_savedPackets = 0;
    m_isGivenUp = false;
    m_isRunning = isOpen();
    if (m_isRunning)
        m_ticker.start();
    else
        m_ticker.stop();
    Q_EMIT changed();
}

void LiveSession::sessionFinished()
{
    if (!isOpen())
        return;
    m_isRunning = false;
    m_ticker.stop();
    if (!live())
        m_open.shared.reset(); // it could not be started
    Q_EMIT changed();
    Q_EMIT counted();
}

void LiveSession::tick()
{
    const auto capture = live();
    if (!capture)
        return;
    if (capture->isCaughtUp()) // timers run on though no packet comes
        m_session.advanceClock(wallClock());
    Q_EMIT counted();
}

} // namespace tcpladder
