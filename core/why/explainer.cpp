// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/why/explainer.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace tcpladder {
namespace {

/// How many segments before the one in question are looked at: more than a window of a fast path holds between an ACK
/// and the one before it.
constexpr std::uint32_t Reach = 256;

std::int64_t relativeEnd(const FlowSummary &flow, const Segment &segment)
{
    return flow.relativeSequence(segment) + segment.length + segment.flags.sequenceLength();
}

} // namespace

/// A segment with what went before it, as far as it bears on the reason.
struct Explainer::Context {
    std::uint32_t index;
    Segment segment;
    Explanation base;                ///< the segment's own numbers
    std::optional<Segment> sameSyn;  ///< the latest SYN with the same flags from the same side
    std::optional<Segment> otherSyn; ///< the latest SYN from the other side
    bool otherSentAny = false;
    bool sentBefore = false;
    std::optional<std::int64_t> previousAck; ///< the sender's highest ACK before
    std::int64_t otherEnd = 0;               ///< how far the other side has sent
    std::optional<std::int64_t> otherFin;    ///< position of the other side's FIN
    std::optional<std::int64_t> mineFin;     ///< position of an earlier FIN of the sender
    std::optional<Segment> lastMine;         ///< the sender's segment before
    std::optional<Segment> lastOther;        ///< the other side's latest segment
};

Explainer::Explainer(const Trace &trace, FlowId flow)
    : m_trace(trace),
      m_flow(trace.flow(flow)),
      m_paths{trace.path(flow, Side::Client), trace.path(flow, Side::Server)}
{}

State Explainer::stateAfter(Side side, std::uint32_t index) const
{
    const StatePath &path = m_paths[sideIndex(side)];
    return path.empty() ? State::Unknown : stepAfter(path, index).state;
}

State Explainer::stateBefore(Side side, std::uint32_t index) const
{
    const StatePath &path = m_paths[sideIndex(side)];
    if (index == 0)
        return path.empty() ? State::Unknown : path.front().state;
    return stateAfter(side, index - 1);
}

Explanation Explainer::explain(std::uint32_t index) const
{
    const std::uint32_t first = index > Reach ? index - Reach : 0;
    const std::vector<SegmentId> ids = m_trace.segmentsOf(m_flow.id, first, index - first + 1);
    const SegmentLog &log = m_trace.segments();

    Context context{.index = index,
                    .segment = log[ids.back()],
                    .base = {},
                    .sameSyn = {},
                    .otherSyn = {},
                    .previousAck = {},
                    .otherFin = {},
                    .mineFin = {},
                    .lastMine = {},
                    .lastOther = {}};
    const Segment &segment = context.segment;
    context.base.sender = segment.from;
    context.base.from = m_flow.relativeSequence(segment);
    context.base.to = segment.flags.ack() ? m_flow.relativeAcknowledgment(segment) : 0;
    context.base.count = segment.length;

    if (segment.marks.isUnreadable())
        return context.base;

    for (std::size_t i = 0; i + 1 < ids.size(); ++i) {
        const Segment &earlier = log[ids[i]];
        if (earlier.flags.rst() || earlier.marks.isUnreadable())
            continue;
        if (earlier.from == segment.from) {
            context.sentBefore = true;
            context.lastMine = earlier;
            if (earlier.flags.syn() && earlier.flags.ack() == segment.flags.ack())
                context.sameSyn = earlier;
            if (earlier.flags.ack())
                context.previousAck = std::max(context.previousAck.value_or(m_flow.relativeAcknowledgment(earlier)),
                                               m_flow.relativeAcknowledgment(earlier));
            if (earlier.flags.fin())
                context.mineFin = relativeEnd(m_flow, earlier) - 1;
        } else {
            context.otherSentAny = true;
            context.lastOther = earlier;
            if (earlier.flags.syn())
                context.otherSyn = earlier;
            if (earlier.flags.fin())
                context.otherFin = relativeEnd(m_flow, earlier) - 1;
            context.otherEnd = std::max(context.otherEnd, relativeEnd(m_flow, earlier));
        }
    }

    for (const auto step : {&Explainer::explainReset, &Explainer::explainSyn, &Explainer::explainFin,
                            &Explainer::explainLastAckAgain, &Explainer::explainMark, &Explainer::explainAck}) {
        const Explanation explanation = (this->*step)(context);
        if (explanation.reason != Reason::Unknown)
            return explanation;
    }
    return context.base;
}

Explanation Explainer::explainReset(const Context &context) const
{
    Explanation result = context.base;
    if (!context.segment.flags.rst())
        return result;
    const State before = stateBefore(context.segment.from, context.index);
    if (context.otherSyn && !context.sentBefore)
        result.reason = Reason::ResetRefused;
    else if (before == State::Closed || before == State::Unknown || before == State::TimeWait)
        result.reason = Reason::ResetStray;
    else
        result.reason = Reason::ResetAbort;
    return result;
}

Explanation Explainer::explainSyn(const Context &context) const
{
    Explanation result = context.base;
    const Segment &segment = context.segment;
    if (!segment.flags.syn())
        return result;
    if (context.sameSyn && context.sameSyn->sequence == segment.sequence) {
        result.reason = segment.flags.ack() ? Reason::SynAckAgain : Reason::SynAgain;
        result.span = segment.time - context.sameSyn->time;
    } else if (!segment.flags.ack()) {
        result.reason = context.otherSyn && !context.otherSyn->flags.ack() ? Reason::SynCrossed : Reason::ActiveOpen;
    } else if (context.otherSyn) {
        result.reason = context.sentBefore ? Reason::SynAckSimultaneous : Reason::SynAck;
        result.from = context.otherSyn->sequence;
        result.to = segment.acknowledgment;
        if (segment.acknowledgment != context.otherSyn->sequence + 1)
            result.reason = Reason::Unknown; // Fast Open, or an answer to another SYN
    }
    return result;
}

Explanation Explainer::explainFin(const Context &context) const
{
    Explanation result = context.base;
    if (!context.segment.flags.fin())
        return result;
    const std::int64_t fin = relativeEnd(m_flow, context.segment) - 1;
    const bool coversOther = context.otherFin && result.to > *context.otherFin;
    if (context.mineFin == fin)
        result.reason = Reason::FinAgain;
    else if (!context.otherFin)
        result.reason = Reason::ActiveClose;
    else if (!coversOther)
        result.reason = Reason::FinCrossed;
    else if (context.previousAck && *context.previousAck > *context.otherFin)
        result.reason = Reason::PassiveClose;
    else
        result.reason = Reason::PassiveCloseWithAck;
    return result;
}

Explanation Explainer::explainLastAckAgain(const Context &context) const
{
    Explanation result = context.base;
    const Segment &segment = context.segment;
    const bool repeatsAckOfFin = segment.flags.ack() && segment.length == 0 && context.otherFin
                                 && result.to == *context.otherFin + 1 && context.previousAck == result.to;
    if (repeatsAckOfFin && stateAfter(segment.from, context.index) == State::TimeWait)
        result.reason = Reason::LastAckAgain;
    return result;
}

Explanation Explainer::explainMark(const Context &context) const
{
    // The weightiest first: what is said of a retransmission that also fills the window is that it is a retransmission.
    static constexpr std::pair<Mark, Reason> Reasons[] = {
        {Mark::KeepAlive, Reason::KeepAlive},
        {Mark::KeepAliveAck, Reason::KeepAliveAck},
        {Mark::ZeroWindowProbe, Reason::ZeroWindowProbe},
        {Mark::ZeroWindowProbeAck, Reason::ZeroWindowProbeAck},
        {Mark::TailLossProbe, Reason::TailLossProbe},
        {Mark::FastRetransmission, Reason::FastRetransmission},
        {Mark::SpuriousRetransmission, Reason::SpuriousRetransmission},
        {Mark::Retransmission, Reason::Retransmission},
        {Mark::OutOfOrder, Reason::OutOfOrder},
        {Mark::LostSegment, Reason::AfterGap},
        {Mark::AckLostSegment, Reason::AckOfUnseen},
        {Mark::ZeroWindow, Reason::ZeroWindow},
        {Mark::WindowUpdate, Reason::WindowUpdate},
        {Mark::DuplicateAck, Reason::DuplicateAck},
        {Mark::WindowFull, Reason::WindowFull},
    };
    Explanation result = context.base;
    for (const auto &[mark, reason] : Reasons) {
        if (!context.segment.marks.has(mark))
            continue;
        result.reason = reason;
        if (reason == Reason::WindowUpdate || reason == Reason::ZeroWindow)
            result.count = m_flow.scaledWindow(context.segment).value_or(context.segment.window);
        break;
    }
    // Linux probes a closed window with what is a keep-alive by its numbers: no byte, one below the next.
    const auto isClosed = [](const std::optional<Segment> &segment) { return segment && segment->window == 0; };
    if (result.reason == Reason::KeepAlive && isClosed(context.lastOther))
        result.reason = Reason::ZeroWindowProbe;
    else if (result.reason == Reason::ZeroWindow && isClosed(context.lastMine) && context.lastOther
             && context.lastOther->marks.has(Mark::KeepAlive))
        result.reason = Reason::ZeroWindowProbeAck;
    return result;
}

Explanation Explainer::explainAck(const Context &context) const
{
    Explanation result = context.base;
    const Segment &segment = context.segment;
    if (!segment.flags.ack())
        return result;
    const bool acksNew = context.previousAck && result.to > *context.previousAck;
    if (segment.length > 0) {
        result.reason = acksNew ? Reason::DataWithAck : Reason::Data;
        return result;
    }
    const bool acksOnlySyn = result.to == 1 && (!context.previousAck || acksNew);
    if (acksOnlySyn && context.otherSyn) {
        result.reason = Reason::HandshakeDone;
        return result;
    }
    if (!context.previousAck || !context.otherSentAny)
        return result; // the capture began in between
    result.from = *context.previousAck;
    result.count = result.to - result.from;
    const bool acksFin = context.otherFin && result.to == *context.otherFin + 1;
    if (result.count == 0) {
        result.reason = Reason::AckRepeated;
    } else if (result.count < 0) {
        result.reason = Reason::Unknown; // overtaken on the way
    } else if (acksFin && result.count == 1) {
        const State now = stateAfter(segment.from, context.index);
        result.reason = now == State::TimeWait ? Reason::LastAck : Reason::AckOfFin;
    } else if (acksFin) {
        --result.count;
        result.reason = Reason::AckOfDataAndFin;
    } else {
        result.reason = result.to == context.otherEnd ? Reason::AckOfAllData : Reason::AckOfData;
    }
    return result;
}

} // namespace tcpladder
