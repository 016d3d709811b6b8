// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/capturereading.h"

#include "core/capture/anonymizedsource.h"
#include "core/capture/framereader.h"
#include "core/capture/indexedsource.h"
#include "core/store/loader.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <mutex>
#include <utility>

namespace tcpladder {
namespace {

Result<std::unique_ptr<PacketSource>> open(const CaptureReading::Subject &subject)
{
    auto source = subject.opener();
    if (!source || !subject.isAnonymized)
        return source;
    return std::unique_ptr<PacketSource>(
        std::make_unique<AnonymizedSource>(std::move(source).value(), std::make_shared<AnonymousHosts>()));
}

} // namespace

/// What the thread that reads shares with its owner.
struct CaptureReading::Job {
    std::atomic<std::int64_t> position{0};
    std::atomic<std::int64_t> size{-1};
    std::atomic<bool> isDone{false};
    std::optional<Error> error;  ///< written before isDone
    std::vector<Error> warnings; ///< written before isDone
    CaptureNotes notes;          ///< written before isDone
    mutable std::mutex mutex;    ///< guards what follows
    std::shared_ptr<FrameReader> reader;
    PacketSource *source = nullptr; ///< while it is read
    bool hasSource = false;         ///< it was opened
    bool isAbandoned = false;       ///< nobody waits any more for what the opener gives
};

CaptureReading::CaptureReading(Subject subject, std::shared_ptr<Trace> trace)
    : m_subject(std::move(subject)),
      m_trace(std::move(trace)),
      m_job(std::make_shared<Job>())
{
    m_thread = std::jthread([job = m_job, trace = m_trace, subject = m_subject](const std::stop_token &stop) {
        read(*job, *trace, subject, stop);
        job->isDone.store(true, std::memory_order_release);
    });
}

CaptureReading::~CaptureReading()
{
    stop();
}

void CaptureReading::read(Job &job, Trace &trace, const Subject &subject, const std::stop_token &stop)
{
    auto opened = open(subject);
    if (!opened) {
        job.error = opened.error();
        return;
    }
    PacketSource &source = *opened.value();
    const auto index = std::make_shared<FrameIndex>(static_cast<std::size_t>(subject.files.size()));
    {
        const std::lock_guard lock(job.mutex);
        if (job.isAbandoned)
            return;
        job.source = &source;
        job.reader = std::make_shared<FrameReader>(index, source.reopen());
        job.size = source.size();
        job.hasSource = true;
    }
    IndexedSource indexed(source, index);
    job.error = load(indexed, trace, stop, [&job](std::int64_t position) { job.position = position; });
    job.warnings = source.warnings();
    job.notes = source.notes();
    const std::lock_guard lock(job.mutex);
    job.source = nullptr;
}

bool CaptureReading::isDone() const
{
    if (m_job->isDone.load(std::memory_order_acquire))
        return true;
    const std::lock_guard lock(m_job->mutex);
    return m_job->isAbandoned;
}

std::optional<Error> CaptureReading::error() const
{
    const std::lock_guard lock(m_job->mutex);
    if (m_job->isAbandoned)
        return Error{ErrorCode::Cancelled, m_subject.files.value(0).toStdString(), -1, {}};
    return m_job->error;
}

std::vector<Error> CaptureReading::warnings() const
{
    return m_job->warnings;
}

CaptureNotes CaptureReading::notes() const
{
    return m_job->notes;
}

bool CaptureReading::hasOpened() const
{
    const bool isDone = this->isDone();
    if (m_trace->counts().packets > 0)
        return true;
    if (isDone)
        return !error();
    const std::lock_guard lock(m_job->mutex);
    return m_job->hasSource && m_job->size < 0;
}

std::optional<double> CaptureReading::fraction() const
{
    const auto size = m_job->size.load();
    const auto position = m_job->position.load();
    if (size <= 0 || position < 0)
        return std::nullopt;
    return std::min(1.0, static_cast<double>(position) / static_cast<double>(size));
}

std::shared_ptr<FrameReader> CaptureReading::frameReader() const
{
    const std::lock_guard lock(m_job->mutex);
    return m_job->reader;
}

void CaptureReading::requestStop()
{
    m_thread.request_stop();
    const std::lock_guard lock(m_job->mutex);
    if (m_job->source != nullptr)
        m_job->source->interrupt(); // it may wait for a pipe
    else if (!m_job->hasSource && !m_job->isDone.load() && m_subject.interrupt)
        m_subject.interrupt();
    else if (!m_job->hasSource && !m_job->isDone.load())
        m_job->isAbandoned = true; // such as a pipe that nobody writes to
}

void CaptureReading::stop()
{
    requestStop();
    if (!m_thread.joinable())
        return;
    bool isAbandoned = false;
    {
        const std::lock_guard lock(m_job->mutex);
        isAbandoned = m_job->isAbandoned;
    }
    if (isAbandoned)
        m_thread.detach(); // it owns all that it touches
    else
        m_thread.join();
}

} // namespace tcpladder
