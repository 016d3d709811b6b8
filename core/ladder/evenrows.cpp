// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/evenrows.h"

#include <algorithm>

namespace tcpladder {
namespace {

LadderY place(std::uint32_t index, const RowGaps::Gap &gaps)
{
    return LeadUnits + RowUnits * index + IdleUnits * gaps.idle + MissingUnits * gaps.missing;
}

} // namespace

LadderY EvenRows::height() const
{
    return m_count == 0 ? 0 : position(m_count - 1) + TailUnits;
}

LadderY EvenRows::position(std::uint32_t index) const
{
    return place(index, m_gaps.upTo(index));
}

std::uint32_t EvenRows::indexAt(LadderY y) const
{
    // The last gap whose segment departs at or above y; the rows from there on are even up to the next gap.
    std::size_t low = 0;
    std::size_t high = m_gaps.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (place(m_gaps[middle].segment, m_gaps[middle]) <= y)
            low = middle + 1;
        else
            high = middle;
    }
    const std::uint32_t base = low == 0 ? 0 : m_gaps[low - 1].segment;
    const std::uint32_t last = (low == m_gaps.size() ? m_count : std::min(m_gaps[low].segment, m_count)) - 1;
    const LadderY rows = std::max<LadderY>(0, (y - position(base)) / RowUnits);
    return static_cast<std::uint32_t>(std::min<LadderY>(base + rows, last));
}

} // namespace tcpladder
