// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/resendjudge.h"

#include "core/tcp/sendingorder.h"

#include <algorithm>

namespace tcpladder {
namespace {

// How many of the segments beyond a hole are asked; the nearest were sent right after what is missing.
constexpr std::uint32_t AskedBeyond = 8;
// Without any measured round trip: Wireshark's threshold for reordering.
constexpr Nanoseconds DefaultReordering = 3 * Millisecond;
// What common senders add to the smoothed round trip at least.
constexpr Nanoseconds LeastTimeoutVariance = 200 * Millisecond;

SentSegment sentSegment(const SegmentFacts &segment, std::uint32_t index)
{
    SentSegment sent;
    sent.begin = segment.sequence;
    sent.end = segment.end();
    sent.index = index;
    sent.time = segment.time;
    if (segment.options.timestamps) {
        sent.hasTimestamp = true;
        sent.timestamp = segment.options.timestamps->value;
        sent.echo = segment.options.timestamps->echoReply;
    }
    sent.hasAck = segment.flags.ack();
    sent.acknowledgment = segment.acknowledgment;
    sent.hasIdentification = segment.hasIdentification;
    sent.identification = segment.identification;
    return sent;
}

/// How many packets of the network carry the segment; @p maximumSize is 0 if unknown.
std::uint32_t packetsOf(const SegmentFacts &segment, std::uint32_t maximumSize)
{
    if (segment.length <= maximumSize || maximumSize == 0) [[likely]]
        return 1;
    return (segment.length + maximumSize - 1) / maximumSize;
}

bool sameNumbers(const SentSegment &a, const SentSegment &b)
{
    return a.begin == b.begin && a.end == b.end && a.hasAck == b.hasAck
           && (!a.hasAck || a.acknowledgment == b.acknowledgment) && a.hasTimestamp == b.hasTimestamp
           && (!a.hasTimestamp || (a.timestamp == b.timestamp && a.echo == b.echo))
           && a.hasIdentification == b.hasIdentification && a.identification == b.identification;
}

} // namespace

void ResendJudge::add(const SegmentFacts &segment, std::uint32_t index, const CountedMarks &counted,
                      Judgement &judgement)
{
    Sender &own = m_senders[sideIndex(segment.from)];
    Sender &peer = m_senders[sideIndex(otherSide(segment.from))];
    const SentSegment now = sentSegment(segment, index);
    if (segment.flags.syn() && segment.options.maximumSegmentSize) [[unlikely]]
        peer.maximumSegmentSize = *segment.options.maximumSegmentSize;
    if (segment.flags.ack() && !segment.flags.rst())
        takeAcknowledgment(segment, own, peer, judgement);

    if (isDuplicateFrame(segment, own, now)) [[unlikely]] {
        judgement.reading = Reading::DuplicateFrame;
        judgement.evidence = Evidence::IdentificationSame;
        judgement.reference = own.last.index;
        judgement.marks.set(Mark::DuplicateFrame);
        return;
    }
    const bool takesSpace = now.end != now.begin && !segment.flags.rst() && !judgement.marks.has(Mark::ZeroWindowProbe);
    if (takesSpace) {
        if (own.maximumSegmentSize != 0 && segment.length > own.maximumSegmentSize)
            judgement.marks.set(Mark::Offload);
        if (!own.hasNext || !sequenceBefore(now.begin, own.next)) {
            judgeNew(segment, now, own, peer, judgement);
            own.sent.append(now);
            own.lastAdvance = now.time;
            own.next = now.end;
            own.hasNext = true;
            // What was sent beyond it says nothing of what follows, and would seem to lie ahead again 2 GiB later.
            own.hasReached = own.hasReached && sequenceBefore(own.next, own.reached.begin);
        } else if (!judgement.marks.has(Mark::KeepAlive) || !own.isAcknowledged || own.unacknowledged != own.next) {
            judgeOld(segment, now, own, counted, judgement);
        }
        own.lastSpace = now.time;
        own.sentBareSyn = own.sentBareSyn || (segment.flags.syn() && !segment.flags.ack());
    }
    if (now.end == now.begin && !segment.flags.rst()
        && (!own.hasReached || sequenceAfter(now.begin, own.reached.begin))) {
        own.reached = now;
        own.hasReached = true;
    }
    if (segment.hasIdentification)
        own.identifications.add(segment.identification, segment.time, packetsOf(segment, own.maximumSegmentSize));
    own.last = now;
    own.lastLength = segment.length;
    own.lastWindow = segment.window;
    own.lastFlags = segment.flags.bits();
    own.hasLast = true;
}

void ResendJudge::takeAcknowledgment(const SegmentFacts &segment, Sender &own, Sender &peer, Judgement &judgement)
{
    const SequenceNumber ack = segment.acknowledgment;
    if (!peer.isAcknowledged || sequenceAfter(ack, peer.unacknowledged)) {
        peer.unacknowledged = ack;
        peer.isAcknowledged = true;
        if (const SentSegment *newest = peer.sent.acknowledge(ack))
            m_roundTrip.addLoop(otherSide(segment.from), segment.time - newest->time);
    }
    const auto blocks = segment.options.sackBlocks();
    if (blocks.empty())
        return;
    // RFC 2883 4: the first block names what arrived twice, below the ACK or within the second block.
    const SackBlock &first = blocks[0];
    const bool below = !sequenceAfter(first.right, ack);
    const bool inside = blocks.size() > 1 && !sequenceBefore(first.left, blocks[1].left)
                        && !sequenceAfter(first.right, blocks[1].right);
    if (!below && !inside)
        return;
    judgement.marks.set(Mark::DuplicateSack);
    judgement.from = first.left;
    judgement.to = first.right;
    const std::uint32_t at = peer.sent.firstBeyond(first.left);
    if (at < peer.sent.size() && peer.sent[at].isResent() && !judgement.marks.has(Mark::DuplicateAck))
        judgement.reference = peer.sent[at].resentIn;
    static_cast<void>(own);
}

bool ResendJudge::isDuplicateFrame(const SegmentFacts &segment, const Sender &own, const SentSegment &now) const
{
    if (!own.hasLast || segment.length != own.lastLength || segment.window != own.lastWindow
        || segment.flags.bits() != own.lastFlags || !sameNumbers(now, own.last))
        return false;
    const Nanoseconds elapsed = now.time - own.last.time;
    const bool takesSpace = now.begin != now.end;
    if (now.hasIdentification && now.identification != 0 && own.identifications.counts())
        return elapsed < Second;
    // Nothing that counts the packets: only what comes at once is the same packet.
    const Nanoseconds roundTrip = m_roundTrip.total();
    const Nanoseconds limit = roundTrip > 0 ? std::min(Millisecond, roundTrip / 4) : Millisecond / 4;
    return elapsed <= limit && (takesSpace || now.hasTimestamp) && now.hasIdentification && now.identification != 0;
}

void ResendJudge::judgeOld(const SegmentFacts &segment, const SentSegment &now, Sender &own,
                           const CountedMarks &counted, Judgement &judgement)
{
    const std::uint32_t at = own.sent.firstBeyond(now.begin);
    const bool overlaps = at < own.sent.size() && sequenceBefore(own.sent[at].begin, now.end);
    if (overlaps)
        judgeCapturedBefore(segment, now, own, at, judgement);
    else
        judgeHole(segment, now, own, at, counted, judgement);

    if (judgement.reading == Reading::Retransmission) {
        markRetransmission(segment, now, own, counted, judgement);
        for (std::uint32_t i = at; i < own.sent.size() && sequenceBefore(own.sent[i].begin, now.end); ++i)
            own.sent[i].resentIn = now.index;
    } else if (judgement.reading == Reading::OutOfOrder) {
        judgement.marks.set(Mark::OutOfOrder);
    }
    own.sent.fill(now);
    if (sequenceAfter(now.end, own.next)) {
        own.next = now.end;
        own.lastAdvance = now.time;
    }
}

void ResendJudge::judgeCapturedBefore(const SegmentFacts &segment, const SentSegment &now, Sender &own,
                                      std::uint32_t at, Judgement &judgement) const
{
    const SentSegment &before = own.sent[at];
    judgement.reference = before.index;
    const SendingOrder order = compareSending(now, before, own.identifications.counts());
    if (order.sign < 0) { // the second copy came first
        judgement.reading = Reading::OutOfOrder;
        judgement.evidence = order.evidence;
        return;
    }
    judgement.reading = Reading::Retransmission;
    judgement.evidence = segment.flags.syn() && segment.flags.ack() && own.sentBareSyn ? Evidence::SimultaneousOpen
                                                                                       : Evidence::CapturedBefore;
}

void ResendJudge::judgeHole(const SegmentFacts &segment, const SentSegment &now, const Sender &own, std::uint32_t at,
                            const CountedMarks &counted, Judgement &judgement) const
{
    const std::uint32_t end = std::min(own.sent.size(), at + AskedBeyond);
    Nanoseconds since = now.time;
    SendingOrder earlier;
    for (std::uint32_t i = at; i < end; ++i) {
        const SentSegment &beyond = own.sent[i];
        const SendingOrder order = compareSending(now, beyond, own.identifications.counts());
        if (order.sign > 0) {
            judgement.reading = Reading::Retransmission;
            judgement.evidence = order.evidence;
            judgement.reference = beyond.index;
            return;
        }
        if (order.sign < 0 && earlier.sign == 0) {
            earlier = order;
            judgement.reference = beyond.index;
        }
        if (beyond.time <= since) {
            since = beyond.time;
            if (earlier.sign == 0)
                judgement.reference = beyond.index;
        }
    }
    if (earlier.sign != 0) {
        judgement.reading = Reading::OutOfOrder;
        judgement.evidence = earlier.evidence;
        return;
    }
    const Nanoseconds elapsed = now.time - since;
    const Nanoseconds roundTrip = m_roundTrip.total();
    judgement.reading = Reading::Retransmission;
    if (own.isAcknowledged && !sequenceAfter(now.end, own.unacknowledged)) {
        judgement.evidence = Evidence::AlreadyAcknowledged;
        judgement.secondReading = Reading::OutOfOrder;
    } else if (m_roundTrip.isNear(segment.from)) {
        judgement.evidence = Evidence::CapturePoint;
    } else if (elapsed < (roundTrip > 0 ? roundTrip * 3 / 4 : DefaultReordering)) {
        judgement.reading = Reading::OutOfOrder;
        judgement.evidence = Evidence::WithinRoundTrip;
        judgement.secondReading = Reading::Retransmission;
    } else {
        const bool askedFor = counted.duplicateAcks(otherSide(segment.from)) > 0;
        judgement.evidence = askedFor ? Evidence::DuplicateAcks : Evidence::AfterRoundTrip;
        judgement.secondReading = askedFor ? Reading::Ordinary : Reading::OutOfOrder;
    }
}

void ResendJudge::judgeNew(const SegmentFacts &segment, const SentSegment &now, const Sender &own, const Sender &peer,
                           Judgement &judgement) const
{
    if (segment.flags.syn()) {
        if (!segment.flags.ack() || own.hasNext || !answersEarlierSyn(now, peer, judgement))
            return;
    } else if (own.hasReached && sequenceBefore(now.begin, own.reached.begin)
               && compareSending(now, own.reached, own.identifications.counts()).sign > 0) {
        judgement.evidence = Evidence::SequenceReached;
        judgement.reference = own.reached.index;
    } else if (followsTimeout(segment.from, now)) {
        judgement.evidence = Evidence::IdentificationGap;
        judgement.reference = own.last.index;
        judgement.secondReading = Reading::Ordinary;
    } else {
        return;
    }
    judgement.reading = Reading::Retransmission;
    judgement.marks.set(Mark::Retransmission);
}

bool ResendJudge::answersEarlierSyn(const SentSegment &now, const Sender &peer, Judgement &judgement) const
{
    // A server answers the SYN that it got first with that one's clock for as long as it waits for the ACK.
    if (peer.sent.isEmpty() || !peer.sent[0].isResent() || !now.hasTimestamp || !peer.sent[0].hasTimestamp)
        return false;
    if (now.echo != peer.sent[0].timestamp || peer.last.timestamp == peer.sent[0].timestamp)
        return false;
    judgement.evidence = Evidence::EchoOfEarlierSyn;
    judgement.reference = peer.sent[0].index;
    return true;
}

bool ResendJudge::followsTimeout(Side from, const SentSegment &now) const
{
    const Sender &own = m_senders[sideIndex(from)];
    const Sender &peer = m_senders[sideIndex(otherSide(from))];
    if (!own.hasNext || !own.hasLast || now.identification == 0
        || !own.identifications.countsFlowOver(now.time - own.last.time)
        || own.identifications.missingBefore(now.identification) == 0)
        return false;
    // What is missing was nothing sent again if all is acknowledged.
    if (!now.hasAck || !own.last.hasAck || !own.isAcknowledged || sequenceBefore(own.unacknowledged, now.begin))
        return false;
    const Nanoseconds roundTrip = m_roundTrip.total();
    const Nanoseconds loop = m_roundTrip.loop(otherSide(from)); // to this sender and back
    if (roundTrip <= 0 || loop == RoundTrip::Unknown)
        return false;
    const bool peerWasSilent = peer.lastSpace + loop <= own.last.time;  // the last one was sent with all of it at hand
    if (peerWasSilent && now.acknowledgment == own.last.acknowledgment) // nor was it an ACK
        return now.time - own.last.time > std::max(roundTrip * 3 / 2, 10 * Millisecond);
    // It may have been a bare ACK. But if it was sent when the peer's last data came and this is it again after one
    // timeout (RFC 6298 2, with the least variance that common senders assume), then the time tells.
    const Nanoseconds beyondLeast = now.time - peer.lastAdvance - loop - LeastTimeoutVariance;
    return peer.lastAdvance > own.last.time && sequenceBefore(own.last.acknowledgment, now.acknowledgment)
           && beyondLeast >= roundTrip / 2 && beyondLeast <= roundTrip * 2 + 5 * Millisecond;
}

void ResendJudge::markRetransmission(const SegmentFacts &segment, const SentSegment &now, const Sender &own,
                                     const CountedMarks &counted, Judgement &judgement) const
{
    Marks &marks = judgement.marks;
    marks.set(Mark::Retransmission);
    if (segment.length > 0 && own.isAcknowledged && !sequenceAfter(now.end, own.unacknowledged)) {
        marks.set(Mark::SpuriousRetransmission);
        return;
    }
    const Side peer = otherSide(segment.from);
    const Nanoseconds roundTrip = std::max<Nanoseconds>(m_roundTrip.total(), 0);
    if (counted.duplicateAcks(peer) >= 2 && counted.lastAck(peer) == now.begin
        && now.time - counted.lastTime(peer) < std::max(20 * Millisecond, roundTrip)) {
        marks.set(Mark::FastRetransmission);
        return;
    }
    // RFC 8985 7: two round trips after the last sending, the last segment goes out again. A retransmission timeout
    // takes longer and begins with the first outstanding one.
    const Nanoseconds silence = now.time - own.lastAdvance;
    const bool tail = now.end == own.next && segment.length > 0;
    const bool head = !own.isAcknowledged || !sequenceAfter(now.begin, own.unacknowledged);
    if (tail && !head && roundTrip > 0 && silence * 2 > roundTrip * 3 && counted.duplicateAcks(peer) == 0)
        marks.set(Mark::TailLossProbe);
}

} // namespace tcpladder
