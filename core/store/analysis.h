// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/prefetch.h"
#include "core/capture/packet.h"
#include "core/store/capturedsegment.h"
#include "core/store/flowkeys.h"
#include "core/store/flowtable.h"
#include "core/store/segmentreader.h"
#include "core/store/sharedways.h"
#include "core/store/trace.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>
#include <vector>

namespace tcpladder {

/// Turns packets into segments of flows and writes them into a trace, in three steps: they are read, judged and finished.
/// One thread uses it, all but its reader() and finish().
class Analysis
{
public:
    explicit Analysis(Trace &trace);

    /// What became of a segment that was judged.
    struct Outcome {
        FlowId flow;
        Flow::Verdict verdict;
        Side from = Side::Client;
    };
    /// What judging leaves to be done.
    struct Rest {
        std::vector<Outcome> outcomes;                ///< of segments that are to be logged
        std::size_t judged = 0;                       ///< so many of them, at the beginning, mean something
        std::vector<RestingFlow::Settling> settlings; ///< of flows that came to rest
    };

    /// While it lives, packets may be added; it keeps readers of the trace out of what changes.
    /// Hold it for a thousand packets or so, not for a whole capture where isAwaited().
    class Batch
    {
    public:
        explicit Batch(Analysis &analysis);
        ~Batch();
        Batch(const Batch &) = delete;
        Batch &operator=(const Batch &) = delete;

        /// Takes the capture's next packet. True if it was a TCP segment.
        bool add(const Packet &packet);
        /// Takes the capture's next segments as reader() found them, which had come as far as @p progress.
        void add(std::span<const CapturedSegment> segments, const SegmentReader::Progress &progress);
        /// The same but for what it puts into @p rest: finish() must have done all of that by the end of the Batch. Not
        /// where followsLongFlows().
        void judge(std::span<const CapturedSegment> segments, const SegmentReader::Progress &progress, Rest &rest);

    private:
        std::size_t begin(std::size_t count, const SegmentReader::Progress &progress);
        void publishCounts();

        Analysis &m_analysis;
        std::unique_lock<std::mutex> m_lock;
    };

    /// Finds the segments in packets, for whoever does not leave that to Batch::add(). It may run ahead in another
    /// thread, one at a time.
    SegmentReader &reader() { return m_reader; }
    /// Does what Batch::judge() left in @p rest of @p segments: one call after the other, in the order of the capture.
    /// Another thread may do so while further ones are being judged.
    void finish(std::span<const CapturedSegment> segments, const Rest &rest);
    /// True if each segment is to be followed at once when it is logged, see TraceSettings.
    bool followsLongFlows() const { return m_trace.m_followsLongFlows; }
    /// True if a reader of the trace waits for the end of the Batch.
    bool isAwaited() const { return m_trace.m_waitingReaders.load(std::memory_order_relaxed) > 0; }

private:
    /// The latest flow that is filed under a key.
    struct Latest {
        FlowTable::Place flow;
        bool clientIsSecond = false; ///< the key's destination
    };

    /// Valid until it is called for another key.
    Latest &latest(std::uint32_t key)
    {
        if (key >= m_latest.size()) [[unlikely]]
            m_latest.resize(std::max<std::size_t>(key + 1, m_latest.size() * 2));
        return m_latest[key];
    }
    void expect(std::span<const CapturedSegment> segments, std::size_t current) const;
    Flow &flowOf(const CapturedSegment &captured, SegmentFacts &facts);
    std::uint32_t fileOf(const CapturedSegment &captured, SegmentFacts &facts);
    Flow &judge(const CapturedSegment &captured, Outcome &outcome);
    Segment log(const CapturedSegment &captured, const Outcome &outcome);

    Trace &m_trace;
    // What the reader's thread writes to shares no cache line with the rest: each would make the other wait.
    alignas(CacheLine) FlowKeys m_keys;
    SegmentReader m_reader;
    alignas(CacheLine) SharedWays m_ways{m_keys};
    std::vector<Latest> m_latest{1}; ///< by the number of the key, as far as they were met
    CapturedSegment m_captured;
    std::vector<RestingFlow::Settling> m_settlings; ///< that are done at once
    std::uint32_t m_packets = 0;
    std::uint32_t m_judged = 0;                                  ///< segments so far
    alignas(CacheLine) std::atomic<std::uint32_t> m_finished{0}; ///< the same
};

} // namespace tcpladder
