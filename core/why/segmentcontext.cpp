// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/why/segmentcontext.h"

#include <algorithm>
#include <span>

namespace tcpladder {

SegmentContext::SegmentContext(const Trace &trace, const FlowSummary &summary, std::uint32_t place, LookBack &back)
    : flow(summary),
      index(place)
{
    using Entry = LookBack::Entry;
    const std::span<const Entry> upToThis = back.upTo(index);
    const std::span<const Entry> before = upToThis.first(upToThis.size() - 1);
    const SegmentLog &log = trace.segments();
    segment = log[upToThis.back().id];
    facts = log.facts(segment);
    judgement = upToThis.back().judgement;
    from = flow.relativeSequence(segment);
    ack = segment.flags.ack() ? flow.relativeAcknowledgment(segment) : 0;

    struct {
        const Entry *sameSyn = nullptr;
        const Entry *ownSyn = nullptr;
        const Entry *otherSyn = nullptr;
        const Entry *own = nullptr;
        const Entry *other = nullptr;
    } last;
    for (const Entry &earlier : before) {
        const bool isOwn = earlier.from == segment.from;
        if (!isOwn)
            last.other = &earlier;
        if (earlier.flags.rst() || earlier.isUnreadable)
            continue;
        if (isOwn) {
            sentBefore = true;
            last.own = &earlier;
            if (earlier.flags.syn()) {
                last.ownSyn = &earlier;
                if (earlier.flags.ack() == segment.flags.ack() && earlier.sequence == segment.sequence) {
                    sameSynGap = last.sameSyn != nullptr ? earlier.time - last.sameSyn->time : 0;
                    last.sameSyn = &earlier;
                }
            }
            if (earlier.flags.ack())
                previousAck = std::max(previousAck.value_or(earlier.ack), earlier.ack);
            if (earlier.flags.fin()) {
                ownFin = earlier.end - 1;
                ownFinTime = earlier.time;
            }
        } else {
            otherSentAny = true;
            if (earlier.flags.syn())
                last.otherSyn = &earlier;
            if (earlier.flags.fin())
                otherFin = earlier.end - 1;
            if (earlier.flags.ack())
                otherAck = std::max(otherAck, earlier.ack);
            otherEnd = std::max(otherEnd, earlier.end);
        }
    }
    const auto whole = [&log](const Entry *entry) {
        return entry != nullptr ? std::optional(log[entry->id]) : std::nullopt;
    };
    sameSyn = whole(last.sameSyn);
    ownSyn = whole(last.ownSyn);
    otherSyn = whole(last.otherSyn);
    lastOwn = whole(last.own);
    lastOther = whole(last.other);
    if (!previousAck)
        return;
    for (const Entry &earlier : before) {
        if (earlier.from == segment.from || earlier.length == 0 || earlier.flags.rst() || earlier.isUnreadable
            || earlier.end > ack || earlier.end <= *previousAck)
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
