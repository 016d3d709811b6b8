// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/prefetch.h"
#include "core/store/flow.h"
#include "core/store/flowsummary.h"
#include "core/store/restingflow.h"
#include "core/store/segmentlog.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <memory>
#include <utility>
#include <vector>

namespace tcpladder {

/// The flows of a trace. Short ones that are silent rest, so that a million of them neither fill the memory nor push those
/// that are being talked on out of the cache; each is woken by its next segment. What is said of a flow does not depend
/// on whether it rests.
class FlowTable
{
    struct Slot {
        std::unique_ptr<Flow> flow; ///< unless it rests
        RestingFlow resting;
        FlowId id;
        std::uint8_t wakings = 0;
    };

public:
    /// @p log is where the flows' segments are.
    FlowTable(const SegmentLog &log, const StateSettings &settings) : m_log(log), m_settings(settings) {}
    FlowTable(const FlowTable &) = delete;
    FlowTable &operator=(const FlowTable &) = delete;

    std::uint32_t size() const { return static_cast<std::uint32_t>(m_slots.size()); }

    /// For the analysis: takes that the capture has reached @p time; timers of all flows run out by it.
    void reach(Nanoseconds time) { m_now = std::max(m_now, time); }
    Nanoseconds now() const { return m_now; }
    /// For the analysis: takes that of the first @p finished segments of the capture nothing is left to be done, and that
    /// those up to @p end are being judged now.
    void reachSegments(std::uint32_t finished, std::uint32_t end);
    /// For the analysis: puts into @p settlings what is still to be settled of flows that came to rest since the last call.
    /// Until that is done, nobody may ask for their summary.
    void takeSettlings(std::vector<RestingFlow::Settling> &settlings)
    {
        settlings.clear();
        settlings.swap(m_settlings);
    }
    /// Where a flow is kept, awake or not: for the analysis, which asks for the same ones again and again. Stays valid.
    class Place
    {
    public:
        /// Of no flow.
        Place() = default;
        bool isValid() const { return m_slot != nullptr; }
        /// Asks for the memory that tells where the flow is; nothing for no flow.
        void prefetch() const
        {
            if (m_slot != nullptr)
                tcpladder::prefetch(m_slot);
        }
        /// Asks for the flow itself, unless it rests.
        void prefetchFlow() const
        {
            if (m_slot != nullptr && m_slot->flow)
                m_slot->flow->prefetch();
        }

    private:
        friend class FlowTable;
        explicit Place(Slot &slot) : m_slot(&slot) {}

        Slot *m_slot = nullptr;
    };
    /// The flow at @p place, woken if it rests. Valid until the next call of add().
    Flow &awake(Place place)
    {
        if (!place.m_slot->flow) [[unlikely]]
            wake(*place.m_slot);
        return *place.m_slot->flow;
    }
    /// A new flow; its id and clock are set here.
    Place add(Flow::Identity identity);
    /// A new flow that a SYN from side @p opener opens at @p time between the end points of that at @p previous.
    Place addAfter(Place previous, Flow::Identity identity, Side opener, Nanoseconds time);
    /// For readers: what @p reader makes of flow @p id.
    template <typename Reader>
    auto read(FlowId id, const Reader &reader) const
    {
        const Slot &slot = m_slots[id.value()];
        if (slot.flow)
            return reader(std::as_const(*slot.flow));
        const Flow flow = slot.resting.awake(id, m_log, m_now, m_settings);
        return reader(flow);
    }
    FlowSummary summary(FlowId id) const;
    /// Asks for the memory that summary() of flow @p id needs, if there is one.
    void prefetchSummary(std::uint32_t id) const
    {
        if (id < m_slots.size())
            m_slots[id].resting.prefetch();
    }
    std::uint32_t segmentCount(FlowId id) const;
    void setTimeWait(Nanoseconds duration);

private:
    template <typename... Arguments>
    Place insert(Arguments &&...arguments);
    void wake(Slot &slot);
    void restSilent();
    bool isSilent(const Slot &slot) const;

    const SegmentLog &m_log;
    StateSettings m_settings;
    Nanoseconds m_now = 0;
    std::uint32_t m_finished = 0;   ///< segments, see reachSegments()
    std::uint32_t m_judgedEnd = 0;  ///< behind those that are being judged
    bool m_timeWaitIsOther = false; ///< than it was when flows went to rest
    std::deque<Slot> m_slots;
    std::deque<Slot *> m_candidates; ///< that may come to rest, those longest looked at first
    std::unique_ptr<Flow> m_spare;   ///< the last that went to rest: its memory serves for the next that comes
    std::vector<RestingFlow::Settling> m_settlings; ///< see takeSettlings()
    /// Of flows that were woken: they may still be being settled until so many segments are finished.
    std::deque<std::pair<std::uint32_t, RestingFlow>> m_woken;
};

} // namespace tcpladder
