// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/overview.h"

#include <algorithm>

namespace tcpladder {

std::vector<OverviewSlice> overviewOf(const Flow &flow, const Rows &rows, std::uint32_t segmentCount, int count)
{
    std::vector<OverviewSlice> slices(static_cast<std::size_t>(std::max(0, count)));
    if (segmentCount == 0)
        return slices;
    const LadderY height = rows.height();
    // Seen from afar, a part of a slice is no matter.
    const std::uint32_t error = segmentCount / (static_cast<std::uint32_t>(count) * 8 + 1);
    const std::array paths = {flow.path(Side::Client), flow.path(Side::Server)};
    const auto &trouble = flow.troubleRows();
    const auto edge = [&](std::size_t slice) {
        return height / count * static_cast<LadderY>(slice) + height % count * static_cast<LadderY>(slice) / count;
    };
    auto nextTrouble = trouble.begin();
    std::uint32_t next = rows.indexNear(0, error);
    for (std::size_t i = 0; i < slices.size(); ++i) {
        const std::uint32_t index = next;
        next = rows.indexNear(edge(i + 1), error);
        for (std::size_t side = 0; side < 2; ++side) {
            if (!paths[side].empty())
                slices[i].states[side] =
                    edge(i) < LeadUnits ? paths[side].front().state : stepAfter(paths[side], index).state;
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
