// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace tcpladder {

/// Which segments of a flow a report takes, counted from 0, both included.
struct RowRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0xffffffffU;

    bool has(std::uint32_t index) const { return index >= first && index <= last; }
    bool isAll() const { return first == 0 && last == 0xffffffffU; }
};

/// Which segments of a capture a report takes.
struct SegmentChoice {
    std::vector<std::uint32_t> flows; ///< numbers of flows; all if it is empty
    RowRange rows;                    ///< of each of them

    bool isAll() const { return flows.empty() && rows.isAll(); }
    bool has(FlowId flow) const
    {
        return flows.empty() || std::find(flows.begin(), flows.end(), flow.value()) != flows.end();
    }
    bool has(FlowId flow, std::uint32_t index) const { return rows.has(index) && has(flow); }
    /// The flows that are chosen of @p count, in the order in which they were asked for.
    std::vector<FlowId> chosen(std::uint32_t count) const
    {
        std::vector<FlowId> ids;
        for (std::uint32_t i = 0; flows.empty() && i < count; ++i)
            ids.emplace_back(i);
        for (const std::uint32_t flow : flows) {
            if (flow < count)
                ids.emplace_back(flow);
        }
        return ids;
    }
};

} // namespace tcpladder
