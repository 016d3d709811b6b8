// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rowtimes.h"

namespace tcpladder {

void RowTimes::insert(std::uint32_t segment, Nanoseconds gap)
{
    const std::size_t place = bucket(gap);
    const auto note = [&](Buckets &sums) {
        ++sums.counts[place];
        sums.spans[place] += std::max<Nanoseconds>(0, gap);
    };
    note(m_now);
    for (std::size_t i = m_checkpoints.size(); i-- > 0 && m_checkpoints[i].segment >= segment;)
        note(m_checkpoints[i].sums);
}

RowTimes::Place RowTimes::before(std::uint32_t segment, TimeScale scale) const
{
    const auto isLater = [](std::uint32_t value, const Checkpoint &checkpoint) { return value < checkpoint.segment; };
    const auto after = std::upper_bound(m_checkpoints.begin(), m_checkpoints.end(), segment, isLater);
    if (after == m_checkpoints.begin())
        return {};
    const Checkpoint &found = *(after - 1);
    Place place{found.segment, {}};
    for (int width = Least; width <= Most; ++width) {
        const auto i = static_cast<std::size_t>(width - Least);
        if (width <= scale.shift) // gap < 2^width
            place.sum.stacked += found.sums.counts[i];
        else if (width <= scale.shift + TimeScale::FoldedRows)
            place.sum.span += found.sums.spans[i];
        else
            place.sum.folded += found.sums.counts[i];
    }
    return place;
}

} // namespace tcpladder
