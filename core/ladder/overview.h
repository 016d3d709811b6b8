// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/rows.h"
#include "core/store/flow.h"

#include <array>
#include <cstdint>
#include <vector>

namespace tcpladder {

/// One slice of a flow's ladder seen from afar.
struct OverviewSlice {
    std::array<State, 2> states{}; ///< of client and server where the slice begins
    bool hasTrouble = false;       ///< somewhere in it
};

/// Cuts the ladder of the first @p segmentCount segments of @p flow, which has these @p rows, into @p count slices of the
/// same height. Costs a few look-ups a slice.
std::vector<OverviewSlice> overviewOf(const Flow &flow, const Rows &rows, std::uint32_t segmentCount, int count);

} // namespace tcpladder
