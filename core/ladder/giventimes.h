// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <limits>

namespace tcpladder {

/// Whether the capture says when @p segment passed. The packets of a listing without times are read as if they followed
/// each other by a microsecond from 1970 on (TcpdumpClock), which is not to be shown.
inline bool hasTime(const Segment &segment)
{
    return segment.time != Nanoseconds{segment.frame} * Microsecond;
}

/// The same for the first segment, and so for all, of @p flow in @p trace.
inline bool hasTimes(const Trace &trace, const FlowSummary &flow)
{
    constexpr Nanoseconds Latest = Nanoseconds{std::numeric_limits<std::uint32_t>::max()} * Microsecond;
    if (flow.begin > Latest)
        return true;
    const auto first = trace.segmentsOf(flow.id, 0, 1);
    return first.empty() || hasTime(trace.segments()[first.front()]);
}

} // namespace tcpladder
