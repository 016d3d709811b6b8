// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/why/segmentcontext.h"

#include <algorithm>
#include <vector>

namespace tcpladder {

SegmentContext::SegmentContext(const Trace &trace, const FlowSummary &summary, std::uint32_t place)
    : flow(summary),
      index(place)
{
    const std::uint32_t first = index > Reach ? index - Reach : 0;
    const std::vector<SegmentId> ids = trace.segmentsOf(flow.id, first, index - first + 1);
    const SegmentLog &log = trace.segments();
    segment = log[ids.back()];
    facts = log.facts(segment);
    judgement = trace.judgement(flow.id, index);
    from = flow.relativeSequence(segment);
    ack = segment.flags.ack() ? flow.relativeAcknowledgment(segment) : 0;

    for (std::size_t i = 0; i + 1 < ids.size(); ++i) {
        const Segment &earlier = log[ids[i]];
        const bool isOwn = earlier.from == segment.from;
        if (!isOwn)
            lastOther = earlier;
        if (earlier.flags.rst() || earlier.marks.isUnreadable())
            continue;
        if (isOwn) {
            sentBefore = true;
            lastOwn = earlier;
            if (earlier.flags.syn()) {
                ownSyn = earlier;
                if (earlier.flags.ack() == segment.flags.ack() && earlier.sequence == segment.sequence) {
                    sameSynGap = sameSyn ? earlier.time - sameSyn->time : 0;
                    sameSyn = earlier;
                }
            }
            if (earlier.flags.ack()) {
                const std::int64_t number = flow.relativeAcknowledgment(earlier);
                previousAck = std::max(previousAck.value_or(number), number);
            }
            if (earlier.flags.fin()) {
                ownFin = endOf(earlier) - 1;
                ownFinTime = earlier.time;
            }
        } else {
            otherSentAny = true;
            if (earlier.flags.syn())
                otherSyn = earlier;
            if (earlier.flags.fin())
                otherFin = endOf(earlier) - 1;
            if (earlier.flags.ack())
                otherAck = std::max(otherAck, flow.relativeAcknowledgment(earlier));
            otherEnd = std::max(otherEnd, endOf(earlier));
        }
    }
    for (std::size_t i = 0; previousAck && i + 1 < ids.size(); ++i) {
        const Segment &earlier = log[ids[i]];
        const std::int64_t end = endOf(earlier);
        if (earlier.from == segment.from || earlier.length == 0 || earlier.flags.rst() || earlier.marks.isUnreadable()
            || end > ack || end <= *previousAck)
            continue;
        ++newlyAcknowledged;
        newestAcknowledged = earlier.time;
    }
}

std::int64_t SegmentContext::endOf(const Segment &other) const
{
    return flow.relativeSequence(other) + other.length + other.flags.sequenceLength();
}

Explanation SegmentContext::base(Reason reason) const
{
    Explanation explanation;
    explanation.reason = reason;
    explanation.sender = segment.from;
    explanation.from = from;
    explanation.to = ack;
    explanation.count = segment.length;
    explanation.otherState = otherBefore;
    explanation.evidence = judgement.evidence;
    explanation.secondReading = judgement.secondReading;
    explanation.reference = judgement.reference;
    return explanation;
}

} // namespace tcpladder
