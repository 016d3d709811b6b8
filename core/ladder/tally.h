// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/flow.h"
#include "core/store/segmentlog.h"

#include <array>
#include <cstdint>
#include <vector>

namespace tcpladder {

/// Counts bytes and marks of a flow up to any of its segments. It remembers what it counted, so that one step on or back
/// costs no more than a few thousand segments, however long the flow is.
class Tally
{
public:
    /// Puts into @p summary what the first @p count segments of @p flow bring, always of the same flow.
    void count(const Flow &flow, const SegmentLog &log, std::uint32_t count, FlowSummary &summary);

private:
    static constexpr std::uint32_t Stretch = 4096;
    struct Counts {
        std::uint32_t segments = 0;
        std::array<std::int64_t, 2> dataEnd{1, 1}; ///< behind the furthest byte of each side
        MarkCounter marks;
    };

    static void add(const Flow &flow, const Segment &segment, const FlowSummary &summary, Counts &counts);

    std::vector<Counts> m_stretches = std::vector<Counts>(1); ///< up to each multiple of Stretch that was reached
    Counts m_counts;
};

} // namespace tcpladder
