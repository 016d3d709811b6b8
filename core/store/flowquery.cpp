// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/flowquery.h"

#include <algorithm>
#include <compare>

namespace tcpladder {
namespace {

/// Flows that are read under one lock of the trace.
constexpr std::uint32_t PageSize = 512;

/// What one flow is ordered by: an end point or a number.
struct Key {
    EndPoint end;
    std::uint64_t number = 0;
    FlowId id;
};

Key keyOf(const FlowSummary &flow, FlowOrder order)
{
    Key key{{}, 0, flow.id};
    switch (order) {
    case FlowOrder::Number:
        key.number = flow.id.value();
        break;
    case FlowOrder::Client:
        key.end = flow.endPoint(Side::Client);
        break;
    case FlowOrder::Server:
        key.end = flow.endPoint(Side::Server);
        break;
    case FlowOrder::ClientState:
        key.number = static_cast<std::uint64_t>(flow.states[0]);
        break;
    case FlowOrder::ServerState:
        key.number = static_cast<std::uint64_t>(flow.states[1]);
        break;
    case FlowOrder::Segments:
        key.number = flow.segmentCount;
        break;
    case FlowOrder::Bytes:
        key.number = flow.totalBytes();
        break;
    case FlowOrder::Duration:
        key.number = static_cast<std::uint64_t>(std::max<Nanoseconds>(flow.duration(), 0));
        break;
    case FlowOrder::Trouble:
        key.number = troubleCount(flow);
        break;
    }
    return key;
}

} // namespace

std::vector<FlowId> runFlowQuery(const Trace &trace, const FlowQuery &query, const std::stop_token &stop)
{
    std::vector<Key> keys;
    for (std::uint32_t first = 0; !stop.stop_requested();) {
        const auto page = trace.flows(first, PageSize);
        if (page.empty())
            break;
        for (const FlowSummary &flow : page) {
            if (query.filter.matches(flow, query.names.get()))
                keys.push_back(keyOf(flow, query.order));
        }
        first += static_cast<std::uint32_t>(page.size());
    }
    if (stop.stop_requested())
        return {};
    const auto before = [descending = query.isDescending](const Key &a, const Key &b) {
        const auto byEnd = a.end <=> b.end;
        if (byEnd != 0)
            return descending ? byEnd > 0 : byEnd < 0;
        return descending ? a.number > b.number : a.number < b.number;
    };
    std::stable_sort(keys.begin(), keys.end(), before);
    std::vector<FlowId> ids(keys.size());
    std::transform(keys.begin(), keys.end(), ids.begin(), [](const Key &key) { return key.id; });
    return ids;
}

} // namespace tcpladder
