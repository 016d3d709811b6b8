// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/capture/capturenotes.h"
#include "core/store/trace.h"

#include <QStringList>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace tcpladder {

class FrameReader;
class PacketSource;

/// One capture that is read, in a thread of its own, into a trace of its own.
class CaptureReading
{
public:
    using Opener = std::function<Result<std::unique_ptr<PacketSource>>()>;
    /// What is read, and how it is opened.
    struct Subject {
        QStringList files; ///< as they were named; of a live capture, its interface
        QString filter;    ///< that @p opener applies
        bool isLive = false;
        bool isAnonymized = false; ///< what @p opener gives is made so
        Opener opener;             ///< called in the thread that reads
        /// Makes an opener that waits give up; called in the thread that calls requestStop(). May be empty: then such an
        /// opener is left to itself.
        std::function<void()> interrupt;
    };

    /// Begins to read @p subject into @p trace.
    CaptureReading(Subject subject, std::shared_ptr<Trace> trace);
    /// Stops.
    ~CaptureReading();
    CaptureReading(const CaptureReading &) = delete;
    CaptureReading &operator=(const CaptureReading &) = delete;

    const Subject &subject() const { return m_subject; }
    const std::shared_ptr<Trace> &trace() const { return m_trace; }

    /// Whether reading has ended; what follows is complete then.
    bool isDone() const;
    std::optional<Error> error() const;
    std::vector<Error> warnings() const;
    CaptureNotes notes() const;

    /// Whether there is something to show: a first packet, the end of a capture that has none, or the header of one whose
    /// packets come when they come. What fails before never was a capture.
    bool hasOpened() const;
    /// How much was read, from 0 to 1; empty if the size is unknown.
    std::optional<double> fraction() const;
    /// Gives the bytes of any packet read so far; to be used by one other thread. Null before the capture was opened, or if
    /// it cannot be read again.
    std::shared_ptr<FrameReader> frameReader() const;

    /// Asks reading to end, with ErrorCode::Cancelled; what was read stays.
    void requestStop();
    /// The same, and waits until the thread reads no more.
    void stop();

private:
    struct Job;
    static void read(Job &job, Trace &trace, const Subject &subject, const std::stop_token &stop);

    Subject m_subject;
    std::shared_ptr<Trace> m_trace;
    std::shared_ptr<Job> m_job;
    std::jthread m_thread;
};

} // namespace tcpladder
