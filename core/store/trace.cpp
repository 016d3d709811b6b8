// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trace.h"

#include <algorithm>

namespace tcpladder {

Trace::ReaderLock::ReaderLock(const Trace &trace)
{
    ++trace.m_waitingReaders;
    m_lock = std::unique_lock(trace.m_mutex);
    --trace.m_waitingReaders;
}

Trace::Counts Trace::counts() const
{
    return {m_packets.load(std::memory_order_relaxed), m_segments.size(), m_flowCount.load(std::memory_order_acquire)};
}

FlowSummary Trace::flow(FlowId id) const
{
    const ReaderLock lock(*this);
    return m_flows.summary(id);
}

std::vector<FlowSummary> Trace::flows(std::uint32_t first, std::uint32_t count) const
{
    const ReaderLock lock(*this);
    const std::uint32_t total = m_flows.size();
    std::vector<FlowSummary> summaries;
    summaries.reserve(first < total ? std::min(count, total - first) : 0);
    constexpr std::uint32_t Ahead = 8;
    for (std::uint32_t i = first; i < total && i - first < count; ++i) {
        m_flows.prefetchSummary(i + Ahead);
        summaries.push_back(m_flows.summary(FlowId(i)));
    }
    return summaries;
}

std::vector<FlowSummary> Trace::flows(std::span<const FlowId> ids) const
{
    const ReaderLock lock(*this);
    std::vector<FlowSummary> summaries;
    summaries.reserve(ids.size());
    for (const FlowId id : ids)
        summaries.push_back(m_flows.summary(id));
    return summaries;
}

std::uint32_t Trace::segmentCount(FlowId id) const
{
    const ReaderLock lock(*this);
    return m_flows.segmentCount(id);
}

std::vector<SegmentId> Trace::segmentsOf(FlowId id, std::uint32_t first, std::uint32_t count) const
{
    const ReaderLock lock(*this);
    return m_flows.read(id, [=](const Flow &flow) {
        std::vector<SegmentId> ids;
        ids.reserve(first < flow.segmentCount() ? std::min(count, flow.segmentCount() - first) : 0);
        for (std::uint32_t i = first; i < flow.segmentCount() && i - first < count; ++i)
            ids.push_back(flow.segmentAt(i));
        return ids;
    });
}

StatePath Trace::path(FlowId id, Side side) const
{
    const ReaderLock lock(*this);
    return m_flows.read(id, [side](const Flow &flow) { return flow.path(side); });
}

Endpoints Trace::endpoints(FlowId id, std::uint32_t index) const
{
    const ReaderLock lock(*this);
    return m_flows.read(id, [&](const Flow &flow) { return flow.endpoints(index, m_segments); });
}

void Trace::setTimeWait(Nanoseconds duration)
{
    const ReaderLock lock(*this);
    m_flows.setTimeWait(duration);
}

void Trace::advanceClock(Nanoseconds now)
{
    const ReaderLock lock(*this);
    m_flows.reach(now);
}

Nanoseconds Trace::now() const
{
    const ReaderLock lock(*this);
    return m_flows.now();
}

Judgement Trace::judgement(FlowId id, std::uint32_t index) const
{
    const ReaderLock lock(*this);
    return m_flows.read(id, [index](const Flow &flow) { return flow.judgement(index); });
}

std::string Trace::encapsulationText(std::uint32_t encapsulation) const
{
    const ReaderLock lock(*this);
    return m_decoder.encapsulationText(encapsulation);
}

std::optional<std::uint32_t> Trace::nextTrouble(FlowId id, std::uint32_t index) const
{
    const ReaderLock lock(*this);
    return m_flows.read(id, [index](const Flow &flow) {
        const auto &rows = flow.troubleRows();
        const auto found = std::lower_bound(rows.begin(), rows.end(), index);
        return found == rows.end() ? std::nullopt : std::optional(*found);
    });
}

std::optional<std::uint32_t> Trace::previousTrouble(FlowId id, std::uint32_t index) const
{
    const ReaderLock lock(*this);
    return m_flows.read(id, [index](const Flow &flow) {
        const auto &rows = flow.troubleRows();
        const auto found = std::lower_bound(rows.begin(), rows.end(), index);
        return found == rows.begin() ? std::nullopt : std::optional(*(found - 1));
    });
}

} // namespace tcpladder
