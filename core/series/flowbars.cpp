// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/flowbars.h"

#include <algorithm>

namespace tcpladder {
namespace {

constexpr std::uint32_t BatchSize = 256; // how long the analysis may have to wait

} // namespace

bool FlowBars::extend(std::uint32_t maximum, const std::stop_token &stop)
{
    while (maximum > 0 && !stop.stop_requested()) {
        const Trace::Counts counts = m_trace->counts();
        if (m_next == 0) {
            if (counts.segments == m_passed)
                return false;
            m_passBegan = counts.segments;
        }
        const auto flows = m_trace->flows(m_next, std::min(maximum, BatchSize));
        for (const FlowSummary &flow : flows) {
            if (m_next == m_spans.size())
                m_spans.push_back({});
            m_spans[m_next++] = {flow.begin, flow.end};
        }
        maximum -= static_cast<std::uint32_t>(flows.size());
        if (m_next >= counts.flows || flows.empty()) { // they go on while the capture does: begin again
            m_next = 0;
            m_passed = m_passBegan;
        }
    }
    return m_next != 0 || m_trace->counts().segments != m_passed;
}

std::vector<FlowBars::Row> FlowBars::rows(std::uint32_t first, std::uint32_t last, int rows, Nanoseconds gap) const
{
    std::vector<Row> result;
    last = std::min(last, size());
    if (first >= last || rows <= 0)
        return result;
    const std::uint32_t each = (last - first + static_cast<std::uint32_t>(rows) - 1) / static_cast<std::uint32_t>(rows);
    for (std::uint32_t at = first; at < last; at += each) {
        Row row;
        row.first = FlowId(at);
        row.count = std::min(each, last - at);
        if (row.count == 1)
            addStates(row);
        else
            addUnion(row, gap);
        result.push_back(std::move(row));
    }
    return result;
}

void FlowBars::addStates(Row &row) const
{
    const Span &span = m_spans[row.first.value()];
    for (const Side side : {Side::Client, Side::Server}) {
        const StatePath path = m_trace->path(row.first, side);
        auto &stretches = row.stretches[sideIndex(side)];
        for (std::size_t i = 0; i < path.size(); ++i) {
            const Nanoseconds begin = i == 0 ? span.begin : std::max(path[i].time, span.begin);
            // A state that time ended lasted beyond the last segment; the last one is drawn as far as segments tell.
            const Nanoseconds end = i + 1 < path.size() ? path[i + 1].time : span.end;
            if (end > begin && (i + 1 < path.size() || path[i].state != State::Closed))
                stretches.push_back({begin, end, path[i].state});
        }
        if (stretches.empty()) // one moment
            stretches.push_back({span.begin, span.end, path.empty() ? State::Unknown : path.back().state});
    }
}

void FlowBars::addUnion(Row &row, Nanoseconds gap) const
{
    const std::uint32_t first = row.first.value();
    std::vector<Span> spans(m_spans.begin() + first, m_spans.begin() + first + row.count);
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.begin < b.begin; });
    auto &stretches = row.stretches[0];
    for (const Span &span : spans) {
        if (!stretches.empty() && span.begin - stretches.back().end <= gap)
            stretches.back().end = std::max(stretches.back().end, span.end);
        else
            stretches.push_back({span.begin, span.end, State::Unknown});
    }
}

} // namespace tcpladder
