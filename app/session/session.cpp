// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "app/session/freedelsewhere.h"
#include "core/capture/anonymizedsource.h"
#include "core/capture/framereader.h"
#include "core/capture/indexedsource.h"
#include "core/store/loader.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <utility>

namespace tcpladder {
namespace {

constexpr std::chrono::milliseconds TickInterval{40}; // 25 times a second
constexpr std::chrono::milliseconds NumbersInterval{200};

} // namespace

/// What the reading thread shares with the session.
struct Session::Job {
    std::atomic<std::int64_t> position{0};
    std::atomic<std::int64_t> size{-1};
    std::atomic<bool> isDone{false};
    std::optional<Error> error;  ///< written before isDone
    std::vector<Error> warnings; ///< written before isDone
    CaptureNotes notes;          ///< written before isDone
    std::mutex mutex;            ///< guards what follows
    std::shared_ptr<FrameReader> reader;
    PacketSource *source = nullptr; ///< while it is read
};

Session::Session(QObject *parent) : QObject(parent)
{
    renewTrace();
    m_ticker.setInterval(TickInterval);
    connect(&m_ticker, &QTimer::timeout, this, [this] {
        const bool isDone = m_job && m_job->isDone.load(std::memory_order_acquire);
        if (const auto packets = m_trace->counts().packets; packets != m_lastPackets) {
            m_lastPackets = packets;
            m_hasNews = true;
            Q_EMIT progressed();
        }
        if (m_hasNews && (!m_sinceNews.isValid() || m_sinceNews.hasExpired(NumbersInterval.count())))
            tellNumbers();
        if (isDone)
            finish();
    });
}

Session::~Session()
{
    stopThread();
}

std::optional<double> Session::fraction() const
{
    if (!m_job)
        return std::nullopt;
    const auto size = m_job->size.load();
    const auto position = m_job->position.load();
    if (size <= 0 || position < 0)
        return std::nullopt;
    return std::min(1.0, static_cast<double>(position) / static_cast<double>(size));
}

Session::Opener Session::anonymizing(const Opener &opener)
{
    return [opener]() -> Result<std::unique_ptr<PacketSource>> {
        auto source = opener();
        if (!source)
            return source;
        return std::unique_ptr<PacketSource>(
            std::make_unique<AnonymizedSource>(std::move(source).value(), std::make_shared<AnonymousHosts>()));
    };
}

void Session::open(const QStringList &files, const QString &filter)
{
    std::vector<std::string> paths;
    for (const QString &file : files)
        paths.push_back(QFile::encodeName(file).toStdString());
    CaptureOptions options;
    options.filter = filter.toStdString();
    begin(files, filter, false, [paths, options] { return openCaptures(paths, options); });
}

void Session::openLive(const QString &interface, const QString &filter, const Opener &opener,
                       const std::function<void()> &interrupt)
{
    begin({interface}, filter, true, opener);
    m_interruptOpening = interrupt;
}

void Session::openText(const QString &text, const QString &name)
{
    begin({name}, {}, false,
          [bytes = text.toStdString(), name = name.toStdString()] { return openCaptureBytes(bytes, name); });
}

void Session::forget()
{
    stopThread();
    m_files.clear();
    m_filter.clear();
    m_opener = {}; // of a live capture it would hold the recording
    m_isLive = false;
    m_error.reset();
    m_warnings.clear();
    m_notes = {};
    m_foundNames.clear();
    collectNames();
    renewTrace();
}

void Session::begin(const QStringList &files, const QString &filter, bool isLive, const Opener &opener)
{
    forget();
    m_files = files;
    m_filter = filter;
    m_isLive = isLive;
    m_isAnonymized = m_wantsAnonymity;
    m_opener = opener;
    m_isLoading = true;
    Q_EMIT opened();
    m_job = std::make_shared<Job>();
    const auto count = static_cast<std::size_t>(m_files.size());
    const Opener chosen = m_isAnonymized ? anonymizing(opener) : opener;
    m_thread = std::jthread([job = m_job, trace = m_trace, chosen, count](const std::stop_token &stop) {
        read(*job, *trace, chosen, count, stop);
        job->isDone.store(true, std::memory_order_release);
    });
    m_ticker.start();
}

void Session::renewTrace()
{
    m_trace = makeFreedElsewhere<Trace>(TraceSettings{.states = m_states, .followsLongFlows = true});
    m_lastPackets = 0;
    m_hasNews = false;
    m_sinceNews.invalidate();
}

void Session::tellNumbers()
{
    m_hasNews = false;
    m_sinceNews.start();
    Q_EMIT numbersGrew();
}

void Session::setAnonymized(bool isAnonymized)
{
    m_wantsAnonymity = isAnonymized;
    const bool canReadAgain = !m_files.isEmpty() && !m_isLive && !m_files.contains(QStringLiteral("-"));
    if (canReadAgain && isAnonymized != m_isAnonymized)
        begin(QStringList(m_files), QString(m_filter), false, Opener(m_opener));
}

void Session::setTimeWait(Nanoseconds duration)
{
    m_states.timeWait = duration;
    m_trace->setTimeWait(duration);
    Q_EMIT progressed();
    tellNumbers();
}

void Session::advanceClock(Nanoseconds now)
{
    m_trace->advanceClock(now);
    Q_EMIT progressed();
    tellNumbers();
}

void Session::read(Job &job, Trace &trace, const Opener &opener, std::size_t fileCount, const std::stop_token &stop)
{
    auto opened = opener();
    if (!opened) {
        job.error = opened.error();
        return;
    }
    PacketSource &source = *opened.value();
    const auto index = std::make_shared<FrameIndex>(fileCount);
    {
        const std::lock_guard lock(job.mutex);
        job.source = &source;
        job.reader = std::make_shared<FrameReader>(index, source.reopen());
    }
    job.size = source.size();
    IndexedSource indexed(source, index);
    job.error = load(indexed, trace, stop, [&job](std::int64_t position) { job.position = position; });
    job.warnings = source.warnings();
    job.notes = source.notes();
    const std::lock_guard lock(job.mutex);
    job.source = nullptr;
}

std::shared_ptr<FrameReader> Session::frameReader() const
{
    if (!m_job)
        return nullptr;
    const std::lock_guard lock(m_job->mutex);
    return m_job->reader;
}

void Session::requestStop()
{
    m_thread.request_stop();
    if (!m_job)
        return;
    const std::lock_guard lock(m_job->mutex);
    if (m_job->source != nullptr)
        m_job->source->interrupt(); // it may wait for a pipe
    else if (m_interruptOpening && !m_job->isDone.load())
        m_interruptOpening();
}

void Session::stopThread()
{
    m_ticker.stop();
    requestStop();
    if (m_thread.joinable())
        m_thread.join();
    m_interruptOpening = {};
    m_isLoading = false;
}

void Session::finish()
{
    stopThread();
    m_hasNews = false;
    m_error = m_job->error;
    m_warnings = m_job->warnings;
    m_notes = std::move(m_job->notes);
    collectNames();
    Q_EMIT finished();
}

void Session::setFoundNames(std::vector<CaptureNotes::Name> names)
{
    m_foundNames = std::move(names);
    collectNames();
}

void Session::collectNames()
{
    std::vector<CaptureNotes::Name> all = m_notes.names;
    all.insert(all.end(), m_foundNames.begin(), m_foundNames.end());
    m_names = std::make_shared<const HostNames>(all);
    Q_EMIT namesChanged();
}

void Session::cancel()
{
    requestStop();
}

void Session::close()
{
    forget();
    m_job.reset();
    Q_EMIT opened();
}

} // namespace tcpladder
