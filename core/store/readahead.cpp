// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/readahead.h"

namespace tcpladder {
namespace {

constexpr std::size_t BatchSize = 512;
/// Segments for whose memory is asked before it is written: the other thread's processor has it.
constexpr std::size_t Ahead = 4;
/// Waking a thread costs as much as some dozen segments: who has waited goes on once there are several batches to do.
constexpr std::size_t WorthWaking = 3;

} // namespace

ReadAhead::ReadAhead(PacketSource &source, SegmentReader &reader) : m_source(source), m_reader(reader)
{
    for (Batch &batch : m_batches)
        batch.segments.resize(BatchSize);
    m_thread = std::thread([this] { run(); });
}

ReadAhead::~ReadAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
    }
    m_hasRoom.notify_one();
    m_thread.join();
}

void ReadAhead::run()
{
    using Status = PacketSource::Status;
    for (Status status = Status::Packet; status == Status::Packet;) {
        Batch *batch = nextToFill();
        if (batch == nullptr)
            return;
        try {
            fill(*batch);
        } catch (...) {
            batch->exception = std::current_exception();
            batch->status = Status::Failed;
        }
        status = batch->status;
        ++m_filled;
        const std::lock_guard lock(m_mutex);
        ++m_ready;
        m_hasEnded = status != Status::Packet;
        if (m_ready >= WorthWaking || m_hasEnded)
            m_isReady.notify_one();
    }
}

void ReadAhead::fill(Batch &batch)
{
    using Status = PacketSource::Status;
    Packet packet;
    batch.size = 0;
    batch.status = Status::Packet;
    for (std::size_t i = 0; i < BatchSize && !m_isStopped.load(std::memory_order_relaxed); ++i) {
        if (batch.size + Ahead < BatchSize)
            prefetchToWrite(&batch.segments[batch.size + Ahead], CapturedSegment::UsualSize);
        batch.status = m_source.next(packet);
        if (batch.status != Status::Packet)
            break;
        if (m_reader.take(packet, batch.segments[batch.size]))
            ++batch.size;
    }
    batch.progress = m_reader.progress();
    batch.position = m_source.position();
}

ReadAhead::Batch *ReadAhead::nextToFill()
{
    std::unique_lock lock(m_mutex);
    if (m_ready == BatchCount)
        m_hasRoom.wait(lock, [this] { return m_ready + WorthWaking <= BatchCount || m_isStopped; });
    return m_isStopped ? nullptr : &m_batches[m_filled % BatchCount];
}

ReadAhead::Batch &ReadAhead::next()
{
    std::unique_lock lock(m_mutex);
    if (m_ready == 0)
        m_isReady.wait(lock, [this] { return m_ready >= WorthWaking || m_hasEnded; });
    return m_batches[m_taken % BatchCount];
}

void ReadAhead::release()
{
    ++m_taken;
    const std::lock_guard lock(m_mutex);
    --m_ready;
    if (m_ready + WorthWaking == BatchCount)
        m_hasRoom.notify_one();
}

} // namespace tcpladder
