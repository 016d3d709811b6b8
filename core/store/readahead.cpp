// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/readahead.h"

namespace tcpladder {
namespace {

using Status = PacketSource::Status;
using Clock = std::chrono::steady_clock;

constexpr std::size_t BatchSize = 1024;
/// Segments for whose memory is asked before it is written: the other thread's processor has it.
constexpr std::size_t Ahead = 4;
/// Waking a thread costs as much as some dozen segments, and both find less in the cache after it: who has waited goes on
/// once there are many batches to do.
constexpr std::size_t WorthWaking = 8;
/// With so many batches at hand there is time to finish,
constexpr std::size_t Enough = 3;
/// and with so many there is time to sleep.
constexpr std::size_t MoreThanEnough = 14;

Nanoseconds since(Clock::time_point begin)
{
    return std::chrono::nanoseconds(Clock::now() - begin).count();
}

} // namespace

ReadAhead::ReadAhead(PacketSource &source, Analysis &analysis)
    : m_source(source),
      m_analysis(analysis),
      m_thread([this] { run(); })
{}

ReadAhead::~ReadAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
    }
    m_hasTask.notify_one();
    m_thread.join();
}

bool ReadAhead::mayFill() const
{
    return !m_hasEnded && m_filled - m_finished < BatchCount && m_filled - m_judged < MoreThanEnough;
}

void ReadAhead::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopped) {
        const bool isShort = mayFill() && m_filled - m_judged < Enough;
        if (!isShort && finishNext(lock))
            continue;
        if (mayFill()) {
            fillNext(lock);
            continue;
        }
        m_readerWaits = true;
        m_readerPlace = currentPlace();
        const auto begin = Clock::now();
        m_hasTask.wait(lock);
        m_placement.idled(since(begin));
        m_readerWaits = false;
    }
}

void ReadAhead::fillNext(std::unique_lock<std::mutex> &lock)
{
    Batch &batch = m_batches[m_filled % BatchCount];
    lock.unlock();
    try {
        fill(batch);
    } catch (...) {
        batch.exception = std::current_exception();
        batch.status = Status::Failed;
    }
    lock.lock();
    ++m_filled;
    m_hasEnded = batch.status != Status::Packet;
    if (m_judgeWaits && (m_filled - m_judged >= WorthWaking || m_hasEnded))
        m_isReady.notify_one();
}

void ReadAhead::fill(Batch &batch)
{
    SegmentReader &reader = m_analysis.reader();
    Packet packet;
    batch.segments.resize(BatchSize);
    batch.size = 0;
    batch.rest.judged = 0;
    batch.rest.settlings.clear();
    batch.status = Status::Packet;
    for (std::size_t i = 0; i < BatchSize && !m_isStopped.load(std::memory_order_relaxed); ++i) {
        if (batch.size + Ahead < BatchSize)
            prefetchToWrite(&batch.segments[batch.size + Ahead], CapturedSegment::UsualSize);
        batch.status = m_source.next(packet);
        if (batch.status != Status::Packet)
            break;
        if (reader.takeAhead(packet, batch.segments[batch.size]))
            ++batch.size;
    }
    reader.findKeys();
    batch.progress = reader.progress();
    batch.position = m_source.position();
}

std::size_t ReadAhead::ready()
{
    const std::lock_guard lock(m_mutex);
    return m_filled - m_judged;
}

ReadAhead::Batch &ReadAhead::next()
{
    std::unique_lock lock(m_mutex);
    m_judgeWaits = true;
    if (m_filled == m_judged)
        m_isReady.wait(lock, [this] { return m_filled - m_judged >= WorthWaking || m_hasEnded; });
    m_judgeWaits = false;
    m_judgingSince = Clock::now();
    return m_batches[m_judged % BatchCount];
}

void ReadAhead::pass()
{
    const std::unique_lock lock(m_mutex);
    ++m_judged;
    if (m_placement.judged(since(m_judgingSince)))
        m_readerPlace = exchangeProcessors(m_readerPlace);
    if (m_readerWaits && (m_judged - m_finished >= WorthWaking || m_filled - m_judged + WorthWaking <= MoreThanEnough))
        m_hasTask.notify_one();
}

void ReadAhead::finishAll()
{
    std::unique_lock lock(m_mutex);
    while (m_finished < m_judged) {
        if (!finishNext(lock))
            m_isFinished.wait(lock);
    }
}

/// False if there is nothing to be finished, or the other thread is at it.
bool ReadAhead::finishNext(std::unique_lock<std::mutex> &lock)
{
    if (m_isFinishing || m_finished == m_judged)
        return false;
    m_isFinishing = true;
    const Batch &batch = m_batches[m_finished % BatchCount];
    lock.unlock();
    m_analysis.finish(batch.filled(), batch.rest);
    lock.lock();
    ++m_finished;
    m_isFinishing = false;
    m_isFinished.notify_one();
    return true;
}

} // namespace tcpladder
