// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/segmentview.h"
#include "core/store/flow.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace tcpladder {

/// Several flows side by side, their segments in the order of the capture: a row each. No list of all rows is kept; any row
/// is found by bisection, so that long flows cost as much as short ones.
class Lanes
{
public:
    /// One lane for each of @p flows, from left to right.
    Lanes(std::shared_ptr<const Trace> trace, std::vector<FlowId> flows);

    /// Looks how far the flows have come: until then, what follows stays as it was.
    void refresh();
    const Trace &trace() const { return *m_trace; }
    const std::vector<FlowSummary> &flows() const { return m_flows; }
    const StatePath &path(std::size_t lane, Side side) const { return m_paths[lane][sideIndex(side)]; }
    /// Segments of all flows.
    std::uint64_t rowCount() const { return m_rowCount; }
    /// The time of the first row; 0 without rows.
    Nanoseconds begin() const;

    struct Row {
        std::size_t lane = 0;
        SegmentView view;
        Nanoseconds sincePrevious = 0; ///< since the row above, whichever lane that is of; 0 for the first
        std::uint32_t duplicate = 0;   ///< the how manyth duplicate ACK of its kind; 0 if it is none

        /// All flows were silent for so long before it that the silence is worth telling.
        bool isAfterIdle() const { return sincePrevious >= Flow::IdleTime; }
    };
    /// Up to @p count rows from row @p first on.
    std::vector<Row> rows(std::uint64_t first, std::uint32_t count) const;
    /// How many segments of each lane stand above row @p first.
    std::vector<std::uint32_t> above(std::uint64_t first) const;
    /// The row of segment @p index of @p lane, which must exist.
    std::uint64_t rowOf(std::size_t lane, std::uint32_t index) const;

    /// Flows of the client of @p flow, itself among them, in the order in which they began: those nearest to it in the
    /// capture, @p most of them. Looks at some thousand flows at most.
    static std::vector<FlowId> ofSameClient(const Trace &trace, FlowId flow, std::size_t most);

private:
    /// Places in the log of up to @p count segments of @p lane from its segment @p first on.
    std::vector<SegmentId> idsOf(std::size_t lane, std::uint32_t first, std::uint32_t count) const;
    std::uint32_t countBefore(std::size_t lane, std::uint32_t id) const;
    std::uint32_t idOf(std::size_t lane, std::uint32_t index) const;
    std::uint32_t idAtRow(std::uint64_t row) const;

    std::shared_ptr<const Trace> m_trace;
    std::vector<FlowId> m_ids;
    std::vector<FlowSummary> m_flows;
    std::vector<std::array<StatePath, 2>> m_paths;
    /// The segments of short flows: these rest packed, and would be unpacked for every look. Empty for long ones.
    std::vector<std::vector<SegmentId>> m_segments;
    std::uint64_t m_rowCount = 0;
};

} // namespace tcpladder
