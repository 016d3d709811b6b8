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

namespace tcpladder {

/// The flows of a trace. Short ones that are silent rest, so that a million of them neither fill the memory nor push those
/// that are being talked on out of the cache; each is woken by its next segment. What is said of a flow does not depend
/// on whether it rests.
class FlowTable
{
public:
    /// @p log is where the flows' segments are.
    FlowTable(const SegmentLog &log, const StateSettings &settings) : m_log(log), m_settings(settings) {}
    FlowTable(const FlowTable &) = delete;
    FlowTable &operator=(const FlowTable &) = delete;

    std::uint32_t size() const { return static_cast<std::uint32_t>(m_slots.size()); }

    /// For the analysis: takes that the capture has reached @p time; timers of all flows run out by it.
    void reach(Nanoseconds time) { m_now = std::max(m_now, time); }
    Nanoseconds now() const { return m_now; }
    /// The flow @p id, woken if it rests. Valid until the next call of add().
    Flow &awake(FlowId id)
    {
        Slot &slot = m_slots[id.value()];
        if (!slot.flow) [[unlikely]]
            wake(id, slot);
        return *slot.flow;
    }
    /// Asks for the memory of flow @p id, some segments before it is needed: first where it is, then itself.
    /// Nothing where @p id is invalid.
    void prefetchPlace(FlowId id) const
    {
        if (id.isValid())
            prefetch(&m_slots[id.value()]);
    }
    void prefetchFlow(FlowId id) const
    {
        if (const Flow *flow = id.isValid() ? m_slots[id.value()].flow.get() : nullptr; flow != nullptr)
            prefetch(flow, sizeof(Flow));
    }
    /// A new flow; its id and clock are set here.
    Flow &add(Flow::Identity identity);
    /// A new flow that a SYN from side @p opener opens at @p time between the end points of flow @p previous.
    Flow &addAfter(FlowId previous, Flow::Identity identity, Side opener, Nanoseconds time);
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
    std::uint32_t segmentCount(FlowId id) const;
    void setTimeWait(Nanoseconds duration);

private:
    struct Slot {
        std::unique_ptr<Flow> flow; ///< unless it rests
        RestingFlow resting;
        std::uint8_t wakings = 0;
    };

    Flow &insert(std::unique_ptr<Flow> flow);
    void wake(FlowId id, Slot &slot);
    void restSilent();
    bool isSilent(const Slot &slot) const;

    const SegmentLog &m_log;
    StateSettings m_settings;
    Nanoseconds m_now = 0;
    bool m_timeWaitIsOther = false; ///< than it was when flows went to rest
    std::deque<Slot> m_slots;
    std::deque<FlowId> m_candidates; ///< that may come to rest, those longest looked at first
};

} // namespace tcpladder
