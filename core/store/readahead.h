// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/packetsource.h"
#include "core/store/segmentreader.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace tcpladder {

/// Reads a capture and finds its segments in a thread of its own, some batches ahead of who takes them: reading and
/// decoding cost about as much as all the rest. While it lives, source and reader are its own.
class ReadAhead
{
public:
    /// What came of some hundred packets.
    struct Batch {
        std::vector<CapturedSegment> segments;
        std::size_t size = 0; ///< how many of them are filled
        SegmentReader::Progress progress;
        std::int64_t position = -1;                                 ///< PacketSource::position()
        PacketSource::Status status = PacketSource::Status::Packet; ///< what comes behind the batch
        std::exception_ptr exception;                               ///< that ended reading
    };

    ReadAhead(PacketSource &source, SegmentReader &reader);
    /// Waits until no more is being read.
    ~ReadAhead();
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    /// The next batch, which is valid until release(). Waits for it; there is none behind one whose status is not Packet.
    Batch &next();
    /// Gives back the batch that next() gave.
    void release();

private:
    void run();
    void fill(Batch &batch);
    Batch *nextToFill();

    static constexpr std::size_t BatchCount = 8;

    PacketSource &m_source;
    SegmentReader &m_reader;
    std::array<Batch, BatchCount> m_batches;
    std::size_t m_taken = 0;  ///< batches given back; of use to the taking side only
    std::size_t m_filled = 0; ///< of use to the reading side only
    std::mutex m_mutex;
    std::size_t m_ready = 0; ///< filled and not given back; guarded by m_mutex
    bool m_hasEnded = false; ///< no further batch will be filled; guarded by m_mutex
    std::condition_variable m_isReady;
    std::condition_variable m_hasRoom;
    std::atomic<bool> m_isStopped{false};
    std::thread m_thread;
};

} // namespace tcpladder
