// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/overview.h"

#include <algorithm>

namespace tcpladder {

std::vector<OverviewSlice> overviewOf(const Flow &flow, const Rows &rows, std::uint32_t segmentCount, int count)
{
    std::vector<OverviewSlice> slices(static_cast<std::size_t>(std::max(0, count)));
    if (segmentCount == 0 || slices.empty())
        return slices;
    const LadderY height = rows.height();
    // Seen from afar, a part of a slice is no matter.
    const std::uint32_t error = segmentCount / (static_cast<std::uint32_t>(count) * 2 + 1);
    const std::array paths = {flow.path(Side::Client), flow.path(Side::Server)};
    const auto &trouble = flow.troubleRows();
    std::vector<LadderY> edges(slices.size() + 1);
    for (std::size_t i = 0; i < edges.size(); ++i)
        edges[i] = height / count * static_cast<LadderY>(i) + height % count * static_cast<LadderY>(i) / count;
    const std::vector<std::uint32_t> indices = rows.indicesNear(edges, error);
    auto nextTrouble = trouble.begin();
    for (std::size_t i = 0; i < slices.size(); ++i) {
        const std::uint32_t index = indices[i];
        const std::uint32_t next = indices[i + 1];
        for (std::size_t side = 0; side < 2; ++side) {
            if (!paths[side].empty())
                slices[i].states[side] =
                    edges[i] < LeadUnits ? paths[side].front().state : stepAfter(paths[side], index).state;
        }
        // Rows follow one another, so that what begins above the next slice is told by its number: no place is asked for.
        const auto fold = rows.foldOf(next);
        const std::uint32_t last = fold && !fold->isOpen ? fold->last : next;
        nextTrouble = std::lower_bound(nextTrouble, trouble.end(), index);
        slices[i].hasTrouble = nextTrouble != trouble.end() && *nextTrouble <= last && *nextTrouble < segmentCount;
    }
    return slices;
}

} // namespace tcpladder
