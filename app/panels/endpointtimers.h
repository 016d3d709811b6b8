// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tcpladder {

/// A timer that must be running at an end point (RFC 9293 3.8, RFC 6298).
struct EndpointTimer {
    enum class Kind : std::uint8_t { Retransmission, Persist, KeepAlive, TimeWait };

    Kind kind = Kind::Retransmission;
    std::optional<Nanoseconds> started;  ///< on the capture's clock; empty if the capture does not tell
    std::optional<Nanoseconds> duration; ///< until it runs out; empty if the capture does not tell

    /// What is left of it at @p now, not less than nothing; empty if unknown.
    std::optional<Nanoseconds> leftAt(Nanoseconds now) const;
};

/// The timers of @p side that run after segment @p index of @p flow, where @p variables and @p step, its state, hold.
/// TIME-WAIT is taken to last @p timeWait. A bounded number of segments is looked at.
std::vector<EndpointTimer> runningTimers(const Trace &trace, const FlowSummary &flow, Side side, std::uint32_t index,
                                         const EndpointVariables &variables, const Transition &step,
                                         Nanoseconds timeWait);

} // namespace tcpladder
