// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/endpointtimers.h"

#include <algorithm>

namespace tcpladder {
namespace {

constexpr std::uint32_t Reach = 2048; // segments that are looked back

/// The segments up to @p index, the newest first, while @p wants more.
template <typename Wants>
void lookBack(const Trace &trace, const FlowSummary &flow, std::uint32_t index, const Wants &wants)
{
    const std::uint32_t first = index >= Reach ? index - Reach + 1 : 0;
    const std::vector<SegmentId> ids = trace.segmentsOf(flow.id, first, index - first + 1);
    for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
        if (!wants(trace.segments()[*id]))
            return;
    }
}

/// When the retransmission timer was started last: when what it guards was sent, or sent again, or else when the ACK came
/// that left it as the oldest (RFC 6298 5.1, 5.3, 5.6).
std::optional<Nanoseconds> retransmissionStarted(const Trace &trace, const FlowSummary &flow, Side side,
                                                 std::uint32_t index, std::int64_t unacknowledged)
{
    std::optional<Nanoseconds> sent;
    std::optional<Nanoseconds> acknowledged;
    lookBack(trace, flow, index, [&](const Segment &segment) {
        if (segment.from == side) {
            const std::int64_t from = flow.relativeSequence(segment);
            const std::int64_t end = from + segment.length + segment.flags.sequenceLength();
            if (from <= unacknowledged && unacknowledged < end && !sent)
                sent = segment.time;
            return true;
        }
        if (!segment.flags.ack() || segment.flags.rst())
            return true;
        if (flow.relativeAcknowledgment(segment) != unacknowledged)
            return flow.relativeAcknowledgment(segment) > unacknowledged; // overtaken; below it all is older
        acknowledged = segment.time;                                      // of several, the first
        return true;
    });
    if (!sent)
        return std::nullopt;
    return std::max(*sent, acknowledged.value_or(*sent));
}

/// When TIME-WAIT began anew: with the last FIN that came (RFC 9293 3.10.7.4, eighth).
Nanoseconds timeWaitStarted(const Trace &trace, const FlowSummary &flow, Side side, std::uint32_t index,
                            const Transition &step)
{
    Nanoseconds started = step.time;
    lookBack(trace, flow, index, [&](const Segment &segment) {
        if (segment.time <= step.time)
            return false;
        if (segment.from == side || !segment.flags.fin())
            return true;
        started = segment.time;
        return false;
    });
    return started;
}

} // namespace

std::optional<Nanoseconds> EndpointTimer::leftAt(Nanoseconds now) const
{
    if (!started || !duration)
        return std::nullopt;
    return std::clamp<Nanoseconds>(*started + *duration - now, 0, *duration);
}

std::vector<EndpointTimer> runningTimers(const Trace &trace, const FlowSummary &flow, Side side, std::uint32_t index,
                                         const EndpointVariables &variables, const Transition &step,
                                         Nanoseconds timeWait)
{
    using Kind = EndpointTimer::Kind;
    std::vector<EndpointTimer> timers;
    const RunningTimers &running = variables.timers;
    if (step.state == State::TimeWait) {
        timers.push_back({Kind::TimeWait, timeWaitStarted(trace, flow, side, index, step), timeWait});
        return timers;
    }
    if (step.state == State::Closed)
        return timers;
    if (running.retransmission) {
        EndpointTimer timer{Kind::Retransmission, {}, {}};
        if (variables.sendUnacknowledged.isKnown())
            timer.started =
                retransmissionStarted(trace, flow, side, index, variables.sendUnacknowledged.value - variables.origin);
        if (variables.retransmissionTimeout.isKnown())
            timer.duration = variables.retransmissionTimeout.value;
        timers.push_back(timer);
    }
    if (running.persist)
        timers.push_back({Kind::Persist, {}, {}});
    if (running.keepAlive)
        timers.push_back({Kind::KeepAlive, {}, {}});
    return timers;
}

} // namespace tcpladder
