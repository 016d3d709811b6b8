// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/processors.h"
#include "core/capture/packetsource.h"
#include "core/store/analysis.h"
#include "core/store/capturedsegment.h"
#include "core/store/judgeplacement.h"
#include "core/store/segmentreader.h"

#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

namespace tcpladder {

/// Reads a capture and finds its segments in a thread of its own, some batches ahead of the thread that judges them:
/// reading and decoding cost about half as much as that. What judging leaves to be done is finished by whichever of the
/// two comes to it.
/// While it lives, the source and all of the analysis but its Batch are its own.
class ReadAhead
{
public:
    /// What came of a thousand packets or so.
    struct Batch {
        std::vector<CapturedSegment> segments;
        std::size_t size = 0; ///< how many of them are filled
        SegmentReader::Progress progress;
        Analysis::Rest rest;                                        ///< what is left to be finished
        std::int64_t position = -1;                                 ///< PacketSource::position()
        PacketSource::Status status = PacketSource::Status::Packet; ///< what comes behind the batch
        std::exception_ptr exception;                               ///< that ended reading

        std::span<const CapturedSegment> filled() const { return std::span(segments).first(size); }
    };

    ReadAhead(PacketSource &source, Analysis &analysis);
    /// Waits until no more is being read.
    ~ReadAhead();
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    /// How many batches are there to be judged: next() need not wait for so many.
    std::size_t ready();
    /// The next batch to be judged. Waits for it; there is none behind one whose status is not Packet.
    Batch &next();
    /// Takes that the batch which next() gave has been judged: its rest will be finished, if there is any, and it must not
    /// be used any more.
    void pass();
    /// Returns when all that was judged has been finished.
    void finishAll();

private:
    void run();
    void fillNext(std::unique_lock<std::mutex> &lock);
    void fill(Batch &batch);
    bool finishNext(std::unique_lock<std::mutex> &lock);
    bool mayFill() const;

    static constexpr std::size_t BatchCount = 16;

    PacketSource &m_source;
    Analysis &m_analysis;
    std::array<Batch, BatchCount> m_batches;
    std::atomic<bool> m_isStopped{false};

    std::mutex m_mutex;       ///< guards all that follows
    std::size_t m_filled = 0; ///< batches so far, as what follows
    std::size_t m_judged = 0;
    std::size_t m_finished = 0;
    bool m_isFinishing = false; ///< somebody finishes the next one
    bool m_hasEnded = false;    ///< no further batch will be filled
    bool m_judgeWaits = false;
    bool m_readerWaits = false;
    JudgePlacement m_placement;
    ThreadPlace m_readerPlace;                            ///< when it last ran out of work
    std::condition_variable m_isReady;                    ///< the judging thread waits for it
    std::condition_variable m_hasTask;                    ///< the reading thread does
    std::condition_variable m_isFinished;                 ///< the judging thread does
    std::chrono::steady_clock::time_point m_judgingSince; ///< of the judging thread alone
    std::thread m_thread;
};

} // namespace tcpladder
