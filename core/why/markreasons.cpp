// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/why/markreasons.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tcpladder {
namespace {

/// The weightiest first: what is said of a retransmission that also fills the window is that it is a retransmission.
constexpr std::array Reasons = std::to_array<std::pair<Mark, Reason>>({
    {Mark::DuplicateFrame, Reason::DuplicateFrame},
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
    {Mark::DuplicateSack, Reason::DuplicateSack},
    {Mark::WindowFull, Reason::WindowFull},
    {Mark::PortReused, Reason::PortReused},
    {Mark::Offload, Reason::Offload},
});
// Of a segment whose header cannot be read its mark says all; see Explainer::explainAll().
constexpr int UnreadableMarks = 2;
static_assert(Reasons.size() + UnreadableMarks == MarkCount, "each mark has its sentence");

std::int64_t windowOf(const SegmentContext &context, const Segment &segment)
{
    return context.flow.scaledWindow(segment).value_or(segment.window);
}

bool isClosed(const std::optional<Segment> &segment)
{
    return segment && segment->window == 0;
}

/// Linux probes a closed window with what is a keep-alive by its numbers: no byte, one below the next.
Reason reasonOf(Reason reason, const SegmentContext &context)
{
    if (reason == Reason::KeepAlive && isClosed(context.lastOther))
        return Reason::ZeroWindowProbe;
    if (reason == Reason::ZeroWindow && isClosed(context.lastOwn) && context.lastOther
        && context.lastOther->marks.has(Mark::KeepAlive))
        return Reason::ZeroWindowProbeAck;
    return reason;
}

/// The number before which something is missing at the receiver that sent this ACK: its SACK blocks tell.
std::int64_t missingUpTo(const SegmentContext &context)
{
    std::int64_t limit = 0;
    for (const SackBlock &block : context.facts.options.sackBlocks()) {
        const std::int64_t left = context.ack + sequenceDifference(block.left, context.segment.acknowledgment);
        if (left > context.ack && (limit == 0 || left < limit))
            limit = left;
    }
    return limit;
}

/// Whether an ACK that says the same as the one before is no sign of a hole: nothing beyond it was captured.
bool repeatsWithoutHole(const SegmentContext &context)
{
    return context.otherEnd <= context.ack && missingUpTo(context) == 0;
}

/// The gaps between the copies of what is sent again.
void addGaps(const Trace &trace, const SegmentContext &context, Explanation &result)
{
    const auto timeOf = [&](std::uint32_t index) {
        const auto ids = trace.segmentsOf(context.flow.id, index, 1);
        return ids.empty() ? 0 : trace.segments()[ids.front()].time;
    };
    if (result.reference >= context.index)
        return;
    const bool isCopy = result.evidence == Evidence::CapturedBefore || result.evidence == Evidence::AlreadyAcknowledged;
    const Nanoseconds before = timeOf(result.reference);
    result.span = context.segment.time - before;
    const Judgement judgement = trace.judgement(context.flow.id, result.reference);
    if (isCopy && judgement.reading == Reading::Retransmission && judgement.reference < result.reference)
        result.spanBefore = before - timeOf(judgement.reference);
}

Explanation explainMark(const Trace &trace, const SegmentContext &context, Mark mark, Reason reason)
{
    Explanation result = context.base(reason);
    const Segment &segment = context.segment;
    const Judgement &judgement = context.judgement;
    switch (mark) {
    case Mark::Retransmission:
    case Mark::FastRetransmission:
    case Mark::SpuriousRetransmission:
    case Mark::TailLossProbe:
        result.to = context.from + segment.length + segment.flags.sequenceLength();
        result.limit = context.otherAck;
        addGaps(trace, context, result);
        break;
    case Mark::LostSegment: {
        const std::int64_t gap = sequenceDifference(segment.sequence, judgement.from);
        result.from = context.from - gap;
        result.to = context.from;
        result.count = gap;
        break;
    }
    case Mark::AckLostSegment:
        result.limit = context.otherEnd;
        break;
    case Mark::WindowUpdate:
        result.count = windowOf(context, segment);
        break;
    case Mark::WindowFull:
        result.to = context.from + segment.length;
        result.from = context.otherAck;
        result.count = result.to - result.from;
        break;
    case Mark::DuplicateAck:
        result.number = judgement.number;
        result.limit = missingUpTo(context);
        break;
    case Mark::DuplicateSack:
        result.from = context.ack + sequenceDifference(judgement.from, segment.acknowledgment);
        result.to = context.ack + sequenceDifference(judgement.to, segment.acknowledgment);
        result.count = result.to - result.from;
        break;
    case Mark::PortReused:
        result.from = segment.sequence;
        break;
    case Mark::Offload:
        result.limit = trace.endpoints(context.flow.id, context.index).of(segment.from).maximumSegmentSize.valueOr(0);
        break;
    default:
        break;
    }
    return result;
}

} // namespace

std::vector<Explanation> explainMarks(const Trace &trace, const SegmentContext &context)
{
    std::vector<Explanation> all;
    const Marks marks = context.segment.marks;
    for (const auto &[mark, reason] : Reasons) {
        // The kinds of retransmission say more than the word alone.
        const bool isSaid = mark == Mark::Retransmission
                            && (marks.has(Mark::FastRetransmission) || marks.has(Mark::SpuriousRetransmission)
                                || marks.has(Mark::TailLossProbe));
        // A SYN begins its numbers anew: what differs from those of an earlier connection is no gap.
        const bool isOfSyn = (mark == Mark::LostSegment && context.segment.flags.syn())
                             || (mark == Mark::AckLostSegment && context.otherSyn
                                 && context.segment.acknowledgment == context.otherSyn->sequence + 1);
        const bool isIdle = mark == Mark::DuplicateAck && repeatsWithoutHole(context); // said as an ACK
        if (marks.has(mark) && !isSaid && !isOfSyn && !isIdle)
            all.push_back(explainMark(trace, context, mark, reasonOf(reason, context)));
    }
    return all;
}

std::vector<Explanation> explainFlags(const SegmentContext &context)
{
    std::vector<Explanation> all;
    const TcpFlags flags = context.segment.flags;
    if (flags.syn() && !flags.ack() && flags.has(TcpFlags::Ece) && flags.has(TcpFlags::Cwr))
        all.push_back(context.base(Reason::EcnOffered));
    else if (flags.syn() && flags.ack() && flags.has(TcpFlags::Ece) && !flags.has(TcpFlags::Cwr))
        all.push_back(context.base(Reason::EcnAgreed));
    if (!flags.syn() && flags.has(TcpFlags::Ece))
        all.push_back(context.base(Reason::CongestionEcho));
    if (!flags.syn() && flags.has(TcpFlags::Cwr))
        all.push_back(context.base(Reason::CongestionHeeded));
    if (flags.has(TcpFlags::Urg))
        all.push_back(context.base(Reason::Urgent));
    return all;
}

} // namespace tcpladder
