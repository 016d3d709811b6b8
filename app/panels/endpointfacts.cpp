// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/endpointfacts.h"

#include "core/net/tcpoptions.h"

#include <algorithm>

namespace tcpladder {
namespace {

/// Segments that are looked at before the selected one: more than any window holds at once.
constexpr std::uint32_t LookBack = 2048;
/// Segments at the beginning among which a SYN may stand, sent again perhaps.
constexpr std::uint32_t OpeningLength = 16;

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

void readOpening(const Trace &trace, FlowId flow, std::uint32_t index, EndpointFacts &facts)
{
    for (const SegmentId id : trace.segmentsOf(flow, 0, std::min(index + 1, OpeningLength))) {
        const Segment &segment = trace.segments()[id];
        if (segment.from != facts.side || !segment.flags.syn())
            continue;
        const TcpOptions options = parseTcpOptions(trace.segments().options(segment));
        facts.initialSequence = segment.sequence;
        facts.maximumSegmentSize = options.maximumSegmentSize;
        facts.sackPermitted = options.sackPermitted;
        return;
    }
}

void readNumbers(const Trace &trace, const FlowSummary &summary, std::uint32_t index, EndpointFacts &facts)
{
    const std::uint32_t first = index >= LookBack ? index - LookBack + 1 : 0;
    for (const SegmentId id : trace.segmentsOf(summary.id, first, index - first + 1)) {
        const Segment &segment = trace.segments()[id];
        if (segment.flags.rst())
            continue;
        const auto raise = [](std::optional<std::int64_t> &value, std::int64_t to) {
            value = std::max(value.value_or(to), to);
        };
        if (segment.from == facts.side) {
            raise(facts.sendNext, summary.relativeSequence(segment) + segment.length + segment.flags.sequenceLength());
            if (segment.flags.ack())
                raise(facts.receiveNext, summary.relativeAcknowledgment(segment));
            facts.receiveWindow = summary.scaledWindow(segment);
        } else {
            if (segment.flags.ack())
                raise(facts.sendUnacknowledged, summary.relativeAcknowledgment(segment));
            facts.sendWindow = summary.scaledWindow(segment);
        }
    }
}

} // namespace

EndpointFacts endpointFacts(const Trace &trace, FlowId flow, Side side, std::uint32_t index)
{
    const FlowSummary summary = trace.flow(flow);
    EndpointFacts facts;
    facts.side = side;
    facts.end = summary.endPoint(side);
    facts.windowScale = summary.windowScale[sideIndex(side)];
    readPath(trace.path(flow, side), index, facts);
    readOpening(trace, flow, index, facts);
    readNumbers(trace, summary, index, facts);
    return facts;
}

} // namespace tcpladder
