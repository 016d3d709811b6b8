// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/prefetch.h"
#include "core/net/decoder.h"
#include "core/store/flow.h"
#include "core/store/flowsummary.h"
#include "core/store/flowtable.h"
#include "core/store/segmentlog.h"
#include "core/tcp/statepath.h"

#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tcpladder {

/// How a trace is analysed.
struct TraceSettings {
    StateSettings states;
    /// Follow long flows as they grow, so that neither Trace::endpoints() nor their ladders need to begin at their
    /// beginning: for windows, where the user walks about. Takes a third longer to read, and five bytes a segment of
    /// long flows.
    bool followsLongFlows = false;
};

/// All that was learned from one capture. Analysis writes it in one thread; every function here may be called from any
/// thread meanwhile. Segments are read without locks; what changes as a flow goes on is handed out as copies.
class Trace
{
public:
    explicit Trace(const TraceSettings &settings = {})
        : m_flows(m_segments, settings.states),
          m_followsLongFlows(settings.followsLongFlows)
    {}

    /// How far reading is; counts only grow.
    struct Counts {
        std::uint64_t packets = 0;  ///< of any kind
        std::uint32_t segments = 0; ///< of TCP
        std::uint32_t flows = 0;
    };
    Counts counts() const;

    const SegmentLog &segments() const { return m_segments; }

    /// The flow @p id, which must be less than counts().flows.
    FlowSummary flow(FlowId id) const;
    /// Up to @p count flows from @p first on: one lock for a whole table.
    std::vector<FlowSummary> flows(std::uint32_t first, std::uint32_t count) const;
    /// The flows @p ids, each of which must be less than counts().flows.
    std::vector<FlowSummary> flows(std::span<const FlowId> ids) const;
    std::uint32_t segmentCount(FlowId id) const;
    /// The places in segments() of up to @p count segments of flow @p id, from its segment @p first on.
    std::vector<SegmentId> segmentsOf(FlowId id, std::uint32_t first, std::uint32_t count) const;
    /// The states of @p side of flow @p id, settled by all that was read so far.
    StatePath path(FlowId id, Side side) const;
    /// The variables of both end points of flow @p id after its segment @p index, which must exist. Takes less than a
    /// millisecond where TraceSettings::followsLongFlows was set.
    Endpoints endpoints(FlowId id, std::uint32_t index) const;
    /// Takes that TIME-WAIT lasts @p duration, in all states that are asked for from now on.
    void setTimeWait(Nanoseconds duration);
    /// Says that it is @p now and no packet has come: timers run out. Time never goes back.
    void advanceClock(Nanoseconds now);
    /// The time that the capture has reached: of its latest packet, or what advanceClock() said since.
    Nanoseconds now() const;
    /// What was said of segment @p index of flow @p id beyond its marks.
    Judgement judgement(FlowId id, std::uint32_t index) const;
    /// The VLANs and tunnels that FlowSummary::encapsulation stands for: "VLAN 5 / VXLAN 100"; empty for none.
    std::string encapsulationText(std::uint32_t encapsulation) const;
    /// Indices, within flow @p id, of segments with trouble: the next from @p index on, or the previous before it.
    /// Empty if there is none.
    std::optional<std::uint32_t> nextTrouble(FlowId id, std::uint32_t index) const;
    std::optional<std::uint32_t> previousTrouble(FlowId id, std::uint32_t index) const;

    /// What @p reader makes of flow @p id: several things of one moment. The analysis waits meanwhile.
    template <typename Reader>
    auto read(FlowId id, const Reader &reader) const
    {
        const ReaderLock lock(*this);
        return m_flows.read(id, reader);
    }

private:
    friend class Analysis;

    SegmentLog m_segments;
    std::atomic<std::uint64_t> m_packets{0};
    std::atomic<std::uint32_t> m_flowCount{0};

    /// Lets a reader in before the writer takes the next batch: std::mutex alone would starve it.
    class ReaderLock
    {
    public:
        explicit ReaderLock(const Trace &trace);

    private:
        std::unique_lock<std::mutex> m_lock;
    };

    mutable std::mutex m_mutex; ///< guards all below
    mutable std::atomic<int> m_waitingReaders{0};
    FlowTable m_flows;
    bool m_followsLongFlows;
    alignas(CacheLine) Decoder m_decoder; // written to by another thread than the rest, see Analysis
};

} // namespace tcpladder
