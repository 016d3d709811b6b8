// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/endpointfacts.h"

namespace tcpladder {
namespace {

void readPath(const StatePath &path, std::uint32_t index, EndpointFacts &facts)
{
    if (path.empty())
        return;
    facts.step = stepAfter(path, index);
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

EndpointFacts endpointFacts(const Trace &trace, FlowId flow, Side side, std::uint32_t index)
{
    const FlowSummary summary = trace.flow(flow);
    EndpointFacts facts;
    facts.side = side;
    facts.end = summary.endPoint(side);
    facts.endpoints = trace.endpoints(flow, index);
    readPath(trace.path(flow, side), index, facts);
    return facts;
}

} // namespace tcpladder
