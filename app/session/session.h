// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/capturereading.h"
#include "core/base/error.h"
#include "core/capture/capturenotes.h"
#include "core/capture/hostnames.h"
#include "core/store/trace.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace tcpladder {

class FrameReader;

/// The capture that is open, read in a thread of its own: the only place of the program that has one.
/// Views read the trace at once, while it grows, and look again when told of progress. Another capture takes its place
/// once that has shown that it can be read; one that cannot leaves it as it is.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    /// What was read so far of the capture that is open; an empty trace if none is. Never null. Whoever keeps the
    /// pointer keeps the trace, also when another capture is opened.
    std::shared_ptr<const Trace> trace() const { return m_trace; }
    /// The files that are open, as they were named; empty if none is.
    QStringList files() const { return m_current ? m_current->subject().files : QStringList(); }
    /// The capture filter that they were opened with; empty if none.
    QString filter() const { return m_current ? m_current->subject().filter : QString(); }
    bool isLoading() const { return m_isLoading; }
    /// Whether it is a live capture, whose "file" is the name of its interface.
    bool isLive() const { return m_current && m_current->subject().isLive; }
    /// What keeps the user waiting while the capture that is open stays: the name of another, which does not come yet.
    QString awaited() const { return m_isWaiting ? m_next->subject().files.value(0) : QString(); }
    /// How much of the capture was read, from 0 to 1; empty if its size is unknown.
    std::optional<double> fraction() const;
    /// Why the capture that is open could not be opened after all, or not be read to its end.
    const std::optional<Error> &error() const { return m_error; }
    /// What was wrong with single packets of the capture that was read last; complete once finished() was heard.
    const std::vector<Error> &warnings() const { return m_warnings; }
    /// What the capture that was read last says beyond its packets; complete once finished() was heard.
    const CaptureNotes &notes() const { return m_notes; }
    /// The names of hosts among them, and those that were looked up. Never null.
    std::shared_ptr<const HostNames> names() const { return m_names; }
    /// Names that were looked up; those in the capture go before them.
    void setFoundNames(std::vector<CaptureNotes::Name> names);
    const std::vector<CaptureNotes::Name> &foundNames() const { return m_foundNames; }
    /// Gives the bytes of any packet read so far; to be used by one other thread. Null before the capture was opened,
    /// or if it cannot be read again.
    std::shared_ptr<FrameReader> frameReader() const;

    /// When another capture takes the place of the one that is open.
    enum class Replace : std::uint8_t {
        OnceOpened, ///< when its first packet was read, say; at once if nothing is lost by it
        AtOnce,     ///< before: it is the same one, begun again
    };
    /// Opens @p files, and begins to read those packets that the capture filter @p filter takes. opened() follows, or
    /// openFailed(); failures later, and those of files that took their place at once, come with finished().
    void open(const QStringList &files, const QString &filter = {});
    using Opener = CaptureReading::Opener;
    /// The same for a live capture: @p opener, which is called in the reading thread, begins it. Names are only shown.
    /// @p interrupt, which is called in this thread, makes an @p opener that waits give up.
    void openLive(const QString &interface, const QString &filter, const Opener &opener,
                  const std::function<void()> &interrupt = {}, Replace replace = Replace::OnceOpened);
    /// Says of a live capture of which all was read that it is @p now: timers run on though no packet comes.
    void advanceClock(Nanoseconds now);
    /// The same for a capture, of any format, in @p text; @p name stands for it where a file's name would.
    void openText(const QString &text, const QString &name);
    /// Whether hosts are shown under addresses kept for documentation, without payload. Files that are open are read again;
    /// a live capture that goes on is shown as it is until the next one.
    void setAnonymized(bool isAnonymized);
    bool isAnonymized() const { return m_current && m_current->subject().isAnonymized; } ///< what is open now
    /// Whether what is open can be read again, for setAnonymized().
    bool canReadAgain() const;
    /// Stops opening another capture, with openFailed(), or else reading the one that is open: what was read of it stays,
    /// and finished() follows.
    void cancel();
    /// Gives up another capture that is being opened, with openFailed().
    void cancelOpening();
    void close();
    /// Takes that TIME-WAIT lasts @p duration (2 MSL), in this capture and those that are opened later.
    void setTimeWait(Nanoseconds duration);
    Nanoseconds timeWait() const { return m_states.timeWait; }

Q_SIGNALS:
    /// Another trace took the place of the former one.
    void opened();
    /// The trace has grown; 25 times a second at most.
    void progressed();
    /// Follows progressed(), but no more often than one can read: for what is told in words and numbers.
    void numbersGrew();
    /// names() are others.
    void namesChanged();
    /// Reading has ended, at the capture's end or with error().
    void finished();
    /// Another capture could not be opened, for @p error, which is Cancelled if something else was wanted before it came.
    /// What is open stays.
    void openFailed(const tcpladder::Error &error);
    /// awaited() is another.
    void awaitedChanged();

private:
    void begin(CaptureReading::Subject subject, Replace replace);
    void tick();
    void watchNext();
    void watchCurrent();
    void tellNumbers();
    /// Shows @p reading, or nothing, in the place of what was open.
    void show(std::unique_ptr<CaptureReading> reading);
    /// Gives up what was being opened.
    void dropNext(const Error &error);
    void setWaiting(bool isWaiting);
    std::shared_ptr<Trace> makeTrace() const;
    void collectNames();
    void finish();

    StateSettings m_states;
    std::shared_ptr<Trace> m_trace;
    std::unique_ptr<CaptureReading> m_current; ///< what is open, read to its end or not; null if nothing is
    std::unique_ptr<CaptureReading> m_next;    ///< what will take its place if it can be opened
    bool m_isWaiting = false;                  ///< for m_next, so long that it is told
    QElapsedTimer m_sinceBegin;                ///< of m_next
    std::optional<Error> m_error;
    std::vector<Error> m_warnings;
    CaptureNotes m_notes;
    std::vector<CaptureNotes::Name> m_foundNames;
    std::shared_ptr<const HostNames> m_names = std::make_shared<const HostNames>();
    bool m_isLoading = false;
    bool m_wantsAnonymity = false; ///< what will be opened
    QTimer m_ticker;               ///< looks how far reading is: the thread is never slowed down by signals
    std::uint64_t m_lastPackets = 0;
    bool m_hasNews = false; ///< for numbersGrew()
    QElapsedTimer m_sinceNews;
};

} // namespace tcpladder
