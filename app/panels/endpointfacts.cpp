// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/endpointfacts.h"

#include <algorithm>

namespace tcpladder {
namespace {

void readPath(const StatePath &path, std::uint32_t index, bool hasClock, EndpointFacts &facts)
{
    if (path.empty())
        return;
    facts.step = stepAfter(path, index);
    facts.stateBefore = index > 0 ? stepAfter(path, index - 1).state : path.front().state;
    if (hasClock && path.back().isBetween && path.back().after == index) { // a timer ran out since
        facts.stateBefore = facts.step.state;
        facts.step = path.back();
    }
    for (const Transition &step : path) {
        if (step.after != Transition::Before && step.after > index)
            break;
        if (step.cause == TransitionCause::ActiveOpen)
            facts.opening = Part::Active;
        else if (step.cause == TransitionCause::PassiveOpen)
            facts.opening = Part::Passive;
        else if (step.cause == TransitionCause::SimultaneousOpen)
            facts.opening = Part::Both;
        if (step.state == State::FinWait1)
            facts.closing = Part::Active;
        else if (step.state == State::CloseWait)
            facts.closing = Part::Passive;
        else if (step.state == State::Closing)
            facts.closing = Part::Both;
    }
}

} // namespace

std::array<EndpointFacts, 2> endpointFacts(const Trace &trace, FlowId flow, std::uint32_t index, Nanoseconds timeWait,
                                           std::optional<Nanoseconds> clock)
{
    const FlowSummary summary = trace.flow(flow);
    const Endpoints endpoints = trace.endpoints(flow, index);
    const Endpoints before = index > 0 ? trace.endpoints(flow, index - 1) : Endpoints();
    const auto ids = trace.segmentsOf(flow, index, 1);
    std::array<EndpointFacts, 2> both;
    for (const Side side : {Side::Client, Side::Server}) {
        EndpointFacts &facts = both[sideIndex(side)];
        facts.side = side;
        facts.end = summary.endPoint(side);
        facts.endpoints = endpoints;
        facts.before = before;
        facts.time = ids.empty() ? 0 : trace.segments()[ids.front()].time;
        facts.now = std::max(facts.time, clock.value_or(facts.time));
        readPath(trace.path(flow, side), index, clock.has_value(), facts);
        facts.timers = runningTimers(trace, summary, side, index, facts.variables(), facts.step, timeWait);
    }
    return both;
}

} // namespace tcpladder
