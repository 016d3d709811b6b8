// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/flowtable.h"

#include <algorithm>
#include <utility>

namespace tcpladder {
namespace {

/// So many segments of other flows make a silence: few enough that the flows awake stay in the cache. Twice as many
/// each time that a flow was woken.
constexpr std::uint32_t Silence = 4096;
constexpr std::uint8_t MaximumWakings = 16;
/// Flows to be looked at for each that is added: more than one, so that there are never many more than are talking.
constexpr std::size_t LooksPerFlow = 2;

} // namespace

FlowTable::Place FlowTable::add(Flow::Identity identity)
{
    restSilent();
    identity.id = FlowId(size());
    identity.now = &m_now;
    return insert(identity, m_settings);
}

FlowTable::Place FlowTable::addAfter(Place previous, Flow::Identity identity, Side opener, Nanoseconds time)
{
    restSilent();
    identity.id = FlowId(size());
    identity.now = &m_now;
    return insert(identity, awake(previous), opener, time);
}

template <typename... Arguments>
FlowTable::Place FlowTable::insert(Arguments &&...arguments)
{
    std::unique_ptr<Flow> flow = std::move(m_spare);
    if (flow) {
        std::destroy_at(flow.get());
        std::construct_at(flow.get(), std::forward<Arguments>(arguments)...);
    } else {
        flow = std::make_unique<Flow>(std::forward<Arguments>(arguments)...);
    }
    const FlowId id = flow->id();
    m_slots.push_back({std::move(flow), {}, id, 0});
    m_candidates.push_back(&m_slots.back());
    return Place(m_slots.back());
}

void FlowTable::reachSegments(std::uint32_t finished, std::uint32_t end)
{
    m_finished = finished;
    m_judgedEnd = end;
    while (!m_woken.empty() && m_woken.front().first <= finished)
        m_woken.pop_front();
}

void FlowTable::wake(Slot &slot)
{
    slot.flow = std::make_unique<Flow>(slot.resting.awake(slot.id, m_log, m_now, m_settings));
    m_woken.emplace_back(m_judgedEnd, std::exchange(slot.resting, {}));
    slot.wakings = static_cast<std::uint8_t>(std::min(slot.wakings + 1, int{MaximumWakings}));
    m_candidates.push_back(&slot);
}

bool FlowTable::isSilent(const Slot &slot) const
{
    const std::uint32_t last = slot.flow->segmentAt(slot.flow->segmentCount() - 1).value();
    return std::uint64_t{last} + (std::uint64_t{Silence} << slot.wakings) < m_finished;
}

void FlowTable::restSilent()
{
    for (std::size_t i = 0; i < LooksPerFlow && !m_candidates.empty(); ++i) {
        Slot *slot = m_candidates.front();
        m_candidates.pop_front();
        if (!RestingFlow::canRest(*slot->flow))
            continue;
        if (isSilent(*slot)) {
            slot->resting = RestingFlow(*slot->flow);
            m_settlings.emplace_back(slot->resting, *slot->flow);
            m_spare = std::move(slot->flow);
        } else {
            m_candidates.push_back(slot);
        }
    }
    // Those that are looked at when the next flow is added, and the one after it, will be at hand by then.
    for (std::size_t i = 0; i < 2 * LooksPerFlow && i < m_candidates.size(); ++i) {
        const Flow &flow = *m_candidates[i]->flow;
        if (i < LooksPerFlow)
            flow.prefetchToRest();
        else
            prefetch(&flow, sizeof(Flow));
    }
}

FlowSummary FlowTable::summary(FlowId id) const
{
    const Slot &slot = m_slots[id.value()];
    if (!slot.flow && slot.resting.isFinal() && !m_timeWaitIsOther)
        return slot.resting.summary(id, m_now);
    return read(id, [](const Flow &flow) { return flow.summary(); });
}

std::uint32_t FlowTable::segmentCount(FlowId id) const
{
    const Slot &slot = m_slots[id.value()];
    return slot.flow ? slot.flow->segmentCount() : slot.resting.summary(id, m_now).segmentCount;
}

void FlowTable::setTimeWait(Nanoseconds duration)
{
    m_timeWaitIsOther = m_timeWaitIsOther || duration != m_settings.timeWait;
    m_settings.timeWait = duration; // all flows share it
}

} // namespace tcpladder
