// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/packet.h"
#include "core/store/flowindex.h"
#include "core/store/sharedways.h"
#include "core/store/trace.h"

#include <cstdint>
#include <mutex>

namespace tcpladder {

/// Turns packets into segments of flows and writes them into a trace. One thread uses it.
class Analysis
{
public:
    explicit Analysis(Trace &trace);

    /// While it lives, packets may be added; it keeps readers of the trace out of what changes.
    /// Hold it for some hundred packets, not for a whole capture.
    class Batch
    {
    public:
        explicit Batch(Analysis &analysis);
        ~Batch();
        Batch(const Batch &) = delete;
        Batch &operator=(const Batch &) = delete;

        /// Takes the capture's next packet. True if it was a TCP segment.
        bool add(const Packet &packet);
        /// The decoder's view of the packet last added, if it was a segment.
        const DecodedSegment &decoded() const { return m_analysis.m_decoded; }

    private:
        Analysis &m_analysis;
        std::unique_lock<std::mutex> m_lock;
    };

private:
    Flow &flowOf(const DecodedSegment &decoded, SegmentFacts &facts);
    FlowId &latestOf(const FlowKey &key, const DecodedSegment &decoded, SegmentFacts &facts);
    void addSegment(const Packet &packet);

    Trace &m_trace;
    DecodedSegment m_decoded;
    FlowIndex m_index;
    SharedWays m_ways;
    std::uint32_t m_frame = 0;
};

} // namespace tcpladder
