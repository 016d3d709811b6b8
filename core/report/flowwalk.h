// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/segmentview.h"
#include "core/report/segmentchoice.h"
#include "core/store/trace.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tcpladder {

/// A flow as reports read it: its segments one after another, with the states of both sides after each.
class FlowWalk
{
public:
    FlowWalk(const Trace &trace, FlowId id, const RowRange &rows)
        : m_trace(trace),
          m_flow(trace.flow(id)),
          m_paths{trace.path(id, Side::Client), trace.path(id, Side::Server)},
          m_first(std::min(rows.first, m_flow.segmentCount)),
          m_end(rows.last < m_flow.segmentCount ? rows.last + 1 : m_flow.segmentCount)
    {}

    const FlowSummary &flow() const { return m_flow; }
    /// Segments [first(), end()) of the flow are taken.
    std::uint32_t first() const { return m_first; }
    std::uint32_t end() const { return m_end; }
    std::uint32_t count() const { return m_end > m_first ? m_end - m_first : 0; }

    /// The state's name after segment @p index; empty if nothing is known.
    std::string_view stateAfter(Side side, std::uint32_t index) const
    {
        const StatePath &path = m_paths[sideIndex(side)];
        return path.empty() ? std::string_view() : stateName(stepAfter(path, index).state);
    }
    std::string_view stateBefore(Side side, std::uint32_t index) const
    {
        const StatePath &path = m_paths[sideIndex(side)];
        if (path.empty())
            return {};
        return index > 0 ? stateAfter(side, index - 1) : stateName(path.front().state);
    }

    /// Calls @p visit with the SegmentView of each segment, until it returns false.
    template <typename Visit>
    void forEach(const Visit &visit) const
    {
        constexpr std::uint32_t ChunkRows = 1024;
        for (std::uint32_t first = m_first; first < m_end; first += ChunkRows) {
            std::uint32_t index = first;
            for (const SegmentId id : m_trace.segmentsOf(m_flow.id, first, std::min(ChunkRows, m_end - first))) {
                if (!visit(viewSegment(m_trace.segments(), m_flow, id, index++)))
                    return;
            }
        }
    }

private:
    const Trace &m_trace;
    FlowSummary m_flow;
    std::array<StatePath, 2> m_paths;
    std::uint32_t m_first;
    std::uint32_t m_end;
};

} // namespace tcpladder
