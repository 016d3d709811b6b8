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
    struct Moment {
        FlowSummary summary;
        Endpoints endpoints;
        Endpoints before;
        std::array<StatePath, 2> paths;
        SegmentId segment;
    };
    const auto moment = trace.read(flow, [&](const Flow &f) {
        return Moment{f.summary(),
                      f.endpoints(index, trace.segments()),
                      index > 0 ? f.endpoints(index - 1, trace.segments()) : Endpoints(),
                      {f.path(Side::Client), f.path(Side::Server)},
                      f.segmentAt(index)};
    });
    std::array<EndpointFacts, 2> both;
    for (const Side side : {Side::Client, Side::Server}) {
        EndpointFacts &facts = both[sideIndex(side)];
        facts.side = side;
        facts.end = moment.summary.endPoint(side);
        facts.endpoints = moment.endpoints;
        facts.before = moment.before;
        facts.time = trace.segments()[moment.segment].time;
        facts.now = std::max(facts.time, clock.value_or(facts.time));
        readPath(moment.paths[sideIndex(side)], index, clock.has_value(), facts);
        facts.timers = runningTimers(trace, moment.summary, side, index, facts.variables(), facts.step, timeWait);
    }
    return both;
}

} // namespace tcpladder
