// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/flowfilter.h"
#include "core/store/trace.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace tcpladder {

/// What the rows of a list of flows are ordered by.
enum class FlowOrder : std::uint8_t {
    Number,
    Client,
    Server,
    ClientState,
    ServerState,
    Segments,
    Bytes,
    Duration,
    Trouble
};

/// Which flows a list shows, and in what order.
struct FlowQuery {
    FlowFilter filter;
    FlowOrder order = FlowOrder::Number;
    bool isDescending = false;
    std::shared_ptr<const HostNames> names = {}; ///< by which hosts are found too; null if there are none

    /// True if the answer is every flow by its number, which needs no list.
    bool isWholeTrace() const { return filter.isEmpty() && order == FlowOrder::Number && !isDescending; }
};

/// The flows of @p trace that @p query asks for, as they are now. Flows that are equal in the order keep that of their
/// numbers. Costs some tenths of a second for a million flows: call it in a worker thread. Empty if @p stop asked to end.
std::vector<FlowId> runFlowQuery(const Trace &trace, const FlowQuery &query, const std::stop_token &stop = {});

} // namespace tcpladder
