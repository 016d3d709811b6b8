// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/lanes.h"

#include <algorithm>
#include <utility>

namespace tcpladder {
namespace {

constexpr std::uint32_t ShortFlow = 4096;   ///< segments of a flow of which a list is kept
constexpr std::uint32_t FlowsAround = 4096; ///< flows before and behind one that are looked at

/// Whether @p paths, of both sides of a flow, stay as they are until another segment comes: no timer runs in them.
bool isLasting(const std::array<StatePath, 2> &paths)
{
    const auto isTimeWait = [](const Transition &step) { return step.state == State::TimeWait; };
    const auto endsIn = [&](State state) {
        return std::all_of(paths.begin(), paths.end(), [&](const StatePath &path) {
            return !path.empty() && path.back().state == state && std::none_of(path.begin(), path.end(), isTimeWait);
        });
    };
    return endsIn(State::Established) || endsIn(State::Closed);
}

} // namespace

Lanes::Lanes(std::shared_ptr<const Trace> trace, std::vector<FlowId> flows)
    : m_trace(std::move(trace)),
      m_ids(std::move(flows))
{
    refresh();
}

void Lanes::refresh()
{
    const std::vector<FlowSummary> before = std::exchange(m_flows, m_trace->flows(m_ids));
    m_rowCount = 0;
    for (const FlowSummary &flow : m_flows)
        m_rowCount += flow.segmentCount;
    m_paths.resize(m_ids.size());
    for (std::size_t lane = 0; lane < m_ids.size(); ++lane) {
        const bool hasGrown = lane >= before.size() || before[lane].segmentCount != m_flows[lane].segmentCount;
        if (hasGrown || !isLasting(m_paths[lane]))
            m_paths[lane] = {m_trace->path(m_ids[lane], Side::Client), m_trace->path(m_ids[lane], Side::Server)};
    }
    m_segments.resize(m_ids.size());
    for (std::size_t lane = 0; lane < m_ids.size(); ++lane) {
        std::vector<SegmentId> &known = m_segments[lane];
        const std::uint32_t count = m_flows[lane].segmentCount;
        if (count > ShortFlow) {
            known.clear();
            continue;
        }
        const auto first = static_cast<std::uint32_t>(known.size());
        if (first < count) {
            const auto added = m_trace->segmentsOf(m_ids[lane], first, count - first);
            known.insert(known.end(), added.begin(), added.end());
        }
    }
}

Nanoseconds Lanes::begin() const
{
    Nanoseconds first = m_flows.empty() ? 0 : m_flows.front().begin;
    for (const FlowSummary &flow : m_flows)
        first = std::min(first, flow.begin);
    return first;
}

std::vector<SegmentId> Lanes::idsOf(std::size_t lane, std::uint32_t first, std::uint32_t count) const
{
    const std::vector<SegmentId> &known = m_segments[lane];
    if (known.empty())
        return m_trace->segmentsOf(m_ids[lane], first, count);
    const auto begin = known.begin() + static_cast<std::ptrdiff_t>(first);
    return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

std::uint32_t Lanes::idOf(std::size_t lane, std::uint32_t index) const
{
    if (!m_segments[lane].empty())
        return m_segments[lane][index].value();
    return m_trace->read(m_ids[lane], [&](const Flow &flow) { return flow.segmentAt(index).value(); });
}

std::uint32_t Lanes::countBefore(std::size_t lane, std::uint32_t id) const
{
    if (const std::vector<SegmentId> &known = m_segments[lane]; !known.empty()) {
        const auto at = std::lower_bound(known.begin(), known.end(), id,
                                         [](SegmentId one, std::uint32_t value) { return one.value() < value; });
        return static_cast<std::uint32_t>(at - known.begin());
    }
    return m_trace->read(m_ids[lane], [&](const Flow &flow) {
        std::uint32_t low = 0;
        std::uint32_t high = m_flows[lane].segmentCount;
        while (low < high) {
            const std::uint32_t middle = low + (high - low) / 2;
            if (flow.segmentAt(middle).value() < id)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    });
}

std::uint32_t Lanes::idAtRow(std::uint64_t row) const
{
    // The least place in the log before which that many segments of these flows lie.
    std::uint32_t low = 0;
    std::uint32_t high = m_trace->segments().size();
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        std::uint64_t before = 0;
        for (std::size_t lane = 0; lane < m_ids.size(); ++lane)
            before += countBefore(lane, middle + 1);
        if (before <= row)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::vector<std::uint32_t> Lanes::above(std::uint64_t first) const
{
    std::vector<std::uint32_t> counts(m_ids.size());
    const std::uint32_t id = idAtRow(first);
    for (std::size_t lane = 0; lane < m_ids.size(); ++lane)
        counts[lane] = countBefore(lane, id);
    return counts;
}

std::vector<Lanes::Row> Lanes::rows(std::uint64_t first, std::uint32_t count) const
{
    std::vector<Row> rows;
    if (first >= m_rowCount)
        return rows;
    struct Found {
        std::size_t lane;
        std::uint32_t index;
        SegmentId id;
    };
    std::vector<Found> found;
    const std::uint64_t above = first > 0 ? first - 1 : 0; // it tells how long it was silent before the first
    const std::size_t wanted = count + (first - above);
    const std::vector<std::uint32_t> begin = this->above(above);
    for (std::size_t lane = 0; lane < m_ids.size(); ++lane) {
        std::uint32_t index = begin[lane];
        const std::size_t size = std::min<std::size_t>(wanted, m_flows[lane].segmentCount - index);
        for (const SegmentId id : idsOf(lane, index, static_cast<std::uint32_t>(size)))
            found.push_back({lane, index++, id});
    }
    std::sort(found.begin(), found.end(), [](const Found &a, const Found &b) { return a.id.value() < b.id.value(); });
    found.resize(std::min(found.size(), wanted));
    rows.reserve(found.size());
    for (const Found &one : found) {
        Row row{one.lane, viewSegment(m_trace->segments(), m_flows[one.lane], one.id, one.index)};
        const Marks marks = row.view.segment.marks;
        if (!rows.empty())
            row.sincePrevious = row.view.segment.time - rows.back().view.segment.time;
        if (marks.has(Mark::DuplicateAck) && !marks.has(Mark::DuplicateFrame))
            row.duplicate =
                m_trace->read(m_ids[one.lane], [&](const Flow &flow) { return flow.judgement(one.index).number; });
        rows.push_back(row);
    }
    if (first > above)
        rows.erase(rows.begin());
    return rows;
}

std::uint64_t Lanes::rowOf(std::size_t lane, std::uint32_t index) const
{
    const std::uint32_t id = idOf(lane, index);
    std::uint64_t row = 0;
    for (std::size_t other = 0; other < m_ids.size(); ++other)
        row += countBefore(other, id);
    return row;
}

std::vector<FlowId> Lanes::ofSameClient(const Trace &trace, FlowId flow, std::size_t most)
{
    const IpAddress client = trace.flow(flow).endPoint(Side::Client).address;
    const std::uint32_t first = flow.value() > FlowsAround ? flow.value() - FlowsAround : 0;
    std::vector<FlowId> same;
    for (const FlowSummary &other : trace.flows(first, flow.value() - first + FlowsAround)) {
        if (other.endPoint(Side::Client).address == client)
            same.push_back(other.id);
    }
    const auto distance = [&](FlowId id) {
        return id.value() > flow.value() ? id.value() - flow.value() : flow.value() - id.value();
    };
    std::stable_sort(same.begin(), same.end(), [&](FlowId a, FlowId b) { return distance(a) < distance(b); });
    same.resize(std::min(same.size(), most));
    std::sort(same.begin(), same.end(), [](FlowId a, FlowId b) { return a.value() < b.value(); });
    return same;
}

} // namespace tcpladder
