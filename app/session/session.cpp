// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "app/session/freedelsewhere.h"
#include "core/capture/framereader.h"
#include "core/capture/packetsource.h"

#include <QFile>

#include <chrono>
#include <string>
#include <utility>

namespace tcpladder {
namespace {

constexpr std::chrono::milliseconds TickInterval{40}; // 25 times a second
constexpr std::chrono::milliseconds NumbersInterval{200};
constexpr std::chrono::milliseconds Noticeable{400}; // a shorter wait is not told

} // namespace

Session::Session(QObject *parent) : QObject(parent), m_trace(makeTrace())
{
    m_ticker.setInterval(TickInterval);
    connect(&m_ticker, &QTimer::timeout, this, &Session::tick);
}

Session::~Session() = default;

std::shared_ptr<Trace> Session::makeTrace() const
{
    return makeFreedElsewhere<Trace>(TraceSettings{.states = m_states, .followsLongFlows = true});
}

std::optional<double> Session::fraction() const
{
    return m_current ? m_current->fraction() : std::nullopt;
}

std::shared_ptr<FrameReader> Session::frameReader() const
{
    return m_current ? m_current->frameReader() : nullptr;
}

void Session::open(const QStringList &files, const QString &filter)
{
    std::vector<std::string> paths;
    for (const QString &file : files)
        paths.push_back(QFile::encodeName(file).toStdString());
    CaptureOptions options;
    options.filter = filter.toStdString();
    begin({files, filter, false, m_wantsAnonymity, [paths, options] { return openCaptures(paths, options); }, {}},
          Replace::OnceOpened);
}

void Session::openLive(const QString &interface, const QString &filter, const Opener &opener,
                       const std::function<void()> &interrupt, Replace replace)
{
    begin({{interface}, filter, true, m_wantsAnonymity, opener, interrupt}, replace);
}

void Session::openText(const QString &text, const QString &name)
{
    const auto opener = [bytes = text.toStdString(), name = name.toStdString()] {
        return openCaptureBytes(bytes, name);
    };
    begin({{name}, {}, false, m_wantsAnonymity, opener, {}}, Replace::OnceOpened);
}

void Session::begin(CaptureReading::Subject subject, Replace replace)
{
    cancelOpening();
    m_ticker.start();
    const bool isLoss = m_isLoading || m_trace->counts().packets > 0;
    if (replace == Replace::OnceOpened && isLoss) {
        m_next = std::make_unique<CaptureReading>(std::move(subject), makeTrace());
        m_sinceBegin.start();
        return;
    }
    if (m_current)
        m_current->stop(); // one alone may read a live capture
    show(std::make_unique<CaptureReading>(std::move(subject), makeTrace()));
}

void Session::show(std::unique_ptr<CaptureReading> reading)
{
    m_error.reset();
    m_warnings.clear();
    m_notes = {};
    m_foundNames.clear();
    collectNames();
    m_current = std::move(reading);
    m_isLoading = m_current != nullptr;
    m_trace = m_current ? m_current->trace() : makeTrace();
    m_lastPackets = 0;
    m_hasNews = false;
    m_sinceNews.invalidate();
    Q_EMIT opened();
}

void Session::dropNext(const Error &error)
{
    setWaiting(false);
    m_next.reset();
    Q_EMIT openFailed(error);
}

void Session::setWaiting(bool isWaiting)
{
    if (m_isWaiting == isWaiting)
        return;
    m_isWaiting = isWaiting;
    Q_EMIT awaitedChanged();
}

void Session::tick()
{
    watchNext();
    watchCurrent();
    if (!m_next && !m_isLoading)
        m_ticker.stop();
}

void Session::watchNext()
{
    if (!m_next)
        return;
    const bool isDone = m_next->isDone();
    if (m_next->hasOpened()) {
        setWaiting(false);
        show(std::move(m_next));
    } else if (isDone) {
        dropNext(*m_next->error());
    } else if (m_sinceBegin.hasExpired(Noticeable.count())) {
        setWaiting(true);
    }
}

void Session::watchCurrent()
{
    if (!m_isLoading)
        return;
    const CaptureReading *reading = m_current.get();
    const bool isDone = reading->isDone();
    if (const auto packets = m_trace->counts().packets; packets != m_lastPackets) {
        m_lastPackets = packets;
        m_hasNews = true;
        Q_EMIT progressed();
    }
    if (m_hasNews && (!m_sinceNews.isValid() || m_sinceNews.hasExpired(NumbersInterval.count())))
        tellNumbers();
    if (isDone && m_current.get() == reading) // whoever heard of progress may have opened another
        finish();
}

void Session::tellNumbers()
{
    m_hasNews = false;
    m_sinceNews.start();
    Q_EMIT numbersGrew();
}

bool Session::canReadAgain() const
{
    return m_current && !isLive() && !files().contains(QStringLiteral("-"));
}

void Session::setAnonymized(bool isAnonymized)
{
    m_wantsAnonymity = isAnonymized;
    if (!canReadAgain() || isAnonymized == this->isAnonymized())
        return;
    CaptureReading::Subject again = m_current->subject();
    again.isAnonymized = isAnonymized;
    begin(std::move(again), Replace::OnceOpened);
}

void Session::setTimeWait(Nanoseconds duration)
{
    m_states.timeWait = duration;
    m_trace->setTimeWait(duration);
    if (m_next)
        m_next->trace()->setTimeWait(duration);
    Q_EMIT progressed();
    tellNumbers();
}

void Session::advanceClock(Nanoseconds now)
{
    m_trace->advanceClock(now);
    Q_EMIT progressed();
    tellNumbers();
}

void Session::finish()
{
    m_isLoading = false;
    m_hasNews = false;
    m_error = m_current->error();
    m_warnings = m_current->warnings();
    m_notes = m_current->notes();
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
    if (m_next)
        cancelOpening();
    else if (m_isLoading)
        m_current->requestStop();
}

void Session::cancelOpening()
{
    if (m_next)
        dropNext({ErrorCode::Cancelled, m_next->subject().files.value(0).toStdString(), -1, {}});
}

void Session::close()
{
    cancelOpening();
    show(nullptr);
}

} // namespace tcpladder
