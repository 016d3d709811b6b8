// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/rowunits.h"
#include "core/store/rowgaps.h"

#include <cstdint>

namespace tcpladder {

/// Where the rows of a flow lie when every segment has a row of the same height and gaps have theirs.
class EvenRows
{
public:
    EvenRows(const RowGaps &gaps, std::uint32_t segmentCount) : m_gaps(gaps), m_count(segmentCount) {}

    /// The whole ladder's height; 0 for a flow without segments.
    LadderY height() const;
    /// The departure of segment @p index, which must be less than the count.
    LadderY position(std::uint32_t index) const;
    /// The last segment that departs at or above @p y; 0 if there is none. Needs a flow with segments.
    std::uint32_t indexAt(LadderY y) const;

private:
    const RowGaps &m_gaps;
    std::uint32_t m_count;
};

} // namespace tcpladder
