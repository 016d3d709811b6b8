// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/why/connectionreasons.h"

#include "core/tcp/statemachine.h"

namespace tcpladder {
namespace {

/// Numbers as the headers of SYN segments show them: there are no others to count from yet.
Explanation withAbsoluteNumbers(const SegmentContext &context, Reason reason, SequenceNumber from)
{
    Explanation result = context.base(reason);
    result.from = from;
    result.to = context.segment.acknowledgment;
    result.limit = context.segment.sequence;
    return result;
}

Explanation explainSynAck(const SegmentContext &context)
{
    const Segment &segment = context.segment;
    if (!context.otherSyn)
        return withAbsoluteNumbers(context, Reason::SynAckAlone, segment.acknowledgment - 1);
    const Segment &syn = *context.otherSyn;
    const SequenceNumber beyond = segment.acknowledgment - (syn.sequence + 1);
    Reason reason = Reason::SynAckOfOther;
    if (beyond == 0)
        reason = context.sentBefore && context.ownSyn ? Reason::SynAckSimultaneous : Reason::SynAck;
    else if (beyond == syn.length)
        reason = Reason::SynAckOfData;
    Explanation result = withAbsoluteNumbers(context, reason, syn.sequence);
    result.count = reason == Reason::SynAckOfData ? syn.length : segment.length;
    return result;
}

/// Whether a RST is no more than the answer to an ACK that its sender, which is opening, cannot accept.
bool answersBadAck(const SegmentContext &context)
{
    return context.ownBefore == State::SynSent && context.ownAfter == State::SynSent && !context.segment.flags.ack();
}

std::optional<Explanation> explainFirstAck(const SegmentContext &context)
{
    const Segment &segment = context.segment;
    if (!context.otherSyn || segment.acknowledgment != context.otherSyn->sequence + 1)
        return std::nullopt;
    const bool isFirst = !context.previousAck || context.ack > *context.previousAck;
    const bool completes = context.otherBefore == State::SynReceived && context.otherAfter != State::SynReceived;
    if (!isFirst && !completes)
        return std::nullopt;
    Explanation result = context.base(Reason::HandshakeDone);
    result.from = context.otherSyn->sequence;
    result.to = segment.acknowledgment;
    return result;
}

} // namespace

std::optional<Explanation> explainSyn(const SegmentContext &context)
{
    const Segment &segment = context.segment;
    if (!segment.flags.syn() || segment.flags.rst())
        return std::nullopt;
    if (context.sameSyn) {
        Explanation result = withAbsoluteNumbers(context, segment.flags.ack() ? Reason::SynAckAgain : Reason::SynAgain,
                                                 segment.sequence);
        result.span = segment.time - context.sameSyn->time;
        result.spanBefore = context.sameSynGap;
        result.isAnswered =
            segment.flags.ack() ? context.otherAck > 0 : context.otherSyn && context.otherSyn->flags.ack();
        return result;
    }
    if (segment.flags.ack())
        return explainSynAck(context);
    Reason reason = Reason::ActiveOpen;
    if (context.otherSyn && !context.otherSyn->flags.ack())
        reason = Reason::SynCrossed;
    else if (isOpen(context.otherBefore))
        reason = Reason::SynOfHalfOpen;
    else if (segment.marks.has(Mark::PortReused))
        reason = Reason::PortReused;
    else if (segment.length > 0)
        reason = Reason::SynWithData;
    return withAbsoluteNumbers(context, reason, segment.sequence);
}

std::optional<Explanation> explainFin(const SegmentContext &context)
{
    const Segment &segment = context.segment;
    if (segment.flags.rst() || segment.flags.syn())
        return std::nullopt;
    if (!segment.flags.fin()) {
        const bool repeatsAckOfFin = segment.flags.ack() && segment.length == 0 && context.otherFin
                                     && context.ack == *context.otherFin + 1 && context.previousAck == context.ack;
        if (!repeatsAckOfFin || context.ownAfter != State::TimeWait)
            return std::nullopt;
        return context.base(Reason::LastAckAgain);
    }
    const std::int64_t fin = context.from + segment.length;
    const bool coversOther = context.otherFin && context.ack > *context.otherFin;
    Explanation result = context.base(Reason::ActiveClose);
    result.from = fin;
    if (context.ownFin == fin) {
        result.reason = Reason::FinAgain;
        result.span = segment.time - context.ownFinTime;
        result.isAnswered = context.otherAck > fin;
    } else if (context.otherFin && !coversOther) {
        result.reason = Reason::FinCrossed;
    } else if (context.otherFin) {
        const bool wasAcknowledged = context.previousAck && *context.previousAck > *context.otherFin;
        result.reason = wasAcknowledged ? Reason::PassiveClose : Reason::PassiveCloseWithAck;
    }
    return result;
}

std::optional<Explanation> explainReset(const SegmentContext &context)
{
    const Segment &segment = context.segment;
    if (!segment.flags.rst())
        return std::nullopt;
    Explanation result = context.base(Reason::ResetAbort);
    const bool isNotOpen = context.ownBefore == State::Closed || context.ownBefore == State::Unknown
                           || context.ownBefore == State::TimeWait || context.ownBefore == State::Listen;
    if (answersBadAck(context)) {
        result.reason = Reason::ResetOfHalfOpen;
    } else if (context.otherSyn && !context.sentBefore) {
        result.reason = Reason::ResetRefused;
        result.from = context.otherSyn->sequence;
        result.to = segment.acknowledgment;
    } else if (context.ownSyn && !context.ownSyn->flags.ack() && context.otherSyn && context.otherSyn->flags.ack()
               && !context.previousAck) {
        result.reason = Reason::ResetOfHandshake;
    } else if (isOpen(context.otherBefore) && context.otherAfter == context.otherBefore) {
        result.reason = Reason::ResetUnbelieved;
        result.to = context.otherAck;
    } else if (context.ownFin && context.lastOther && context.lastOther->length > 0
               && context.endOf(*context.lastOther) > context.previousAck.value_or(0)) {
        result.reason = Reason::ResetAfterClose;
        result.count = context.lastOther->length;
    } else if (isNotOpen) {
        result.reason = Reason::ResetStray;
    }
    return result;
}

std::optional<Explanation> explainDataOrAck(const SegmentContext &context)
{
    const Segment &segment = context.segment;
    if (!segment.flags.ack())
        return context.base(Reason::WithoutAck);
    if (auto first = explainFirstAck(context))
        return first;
    const bool acksNew = context.previousAck && context.ack > *context.previousAck;
    if (segment.length > 0) {
        const bool isHalfClosed = context.otherFin && context.ack > *context.otherFin;
        return context.base(isHalfClosed ? Reason::HalfCloseData : acksNew ? Reason::DataWithAck : Reason::Data);
    }
    if (context.lastOther && context.lastOther->flags.rst() && isOpen(context.ownAfter))
        return context.base(Reason::ChallengeAckOfRst);
    if (context.lastOther && context.lastOther->flags.syn() && !context.lastOther->flags.ack()
        && isOpen(context.ownAfter) && segment.acknowledgment != context.lastOther->sequence + 1) {
        Explanation result = context.base(Reason::ChallengeAckOfSyn);
        result.from = context.lastOther->sequence;
        result.to = segment.acknowledgment;
        return result;
    }
    if (!context.previousAck || !context.otherSentAny)
        return context.base(Reason::AckFirst);

    Explanation result = context.base(Reason::AckOfData);
    result.from = *context.previousAck;
    result.count = result.to - result.from;
    result.number = context.newlyAcknowledged;
    result.limit = context.otherEnd;
    if (context.newlyAcknowledged > 0) {
        result.span = segment.time - context.newestAcknowledged;
        result.spanBefore = 2 * context.flow.capturePoint.to(segment.from);
    }
    const bool acksFin = context.otherFin && result.to == *context.otherFin + 1;
    if (acksFin && result.count > 0 && context.ownAfter == State::TimeWait) {
        result.reason = Reason::LastAck;
        result.from = *context.otherFin;
    } else if (result.count == 0) {
        result.reason = Reason::AckRepeated;
    } else if (result.count < 0) {
        result.reason = Reason::AckOvertaken;
        result.limit = *context.previousAck;
    } else if (acksFin && result.count == 1) {
        result.reason = Reason::AckOfFin;
    } else if (acksFin) {
        --result.count;
        result.reason = Reason::AckOfDataAndFin;
    } else if (result.to >= context.otherEnd) {
        result.reason = Reason::AckOfAllData;
    }
    return result;
}

std::optional<Explanation> explainDataBeforeFin(const Explanation &lastAck)
{
    if (lastAck.reason != Reason::LastAck || lastAck.count < 2)
        return std::nullopt;
    Explanation result = lastAck;
    result.reason = Reason::AckOfDataAndFin;
    result.count = lastAck.count - 1;
    result.from = lastAck.to - lastAck.count;
    return result;
}

} // namespace tcpladder
