// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/countedmarks.h"

namespace tcpladder {
namespace {

bool isControl(TcpFlags flags)
{
    return (flags.bits() & (TcpFlags::Syn | TcpFlags::Fin | TcpFlags::Rst)) != 0;
}

SequenceNumber acknowledgmentOf(const SegmentFacts &segment)
{
    return segment.flags.ack() ? segment.acknowledgment : 0;
}

} // namespace

void CountedMarks::add(const SegmentFacts &segment, std::uint32_t index, Judgement &judgement)
{
    m_scale.add(segment);
    Direction &own = m_directions[sideIndex(segment.from)];
    Direction &peer = m_directions[sideIndex(otherSide(segment.from))];
    const SequenceNumber ack = acknowledgmentOf(segment);

    if (segment.flags.syn()) [[unlikely]]
        judgeReuse(segment, own, judgement);
    if (segment.length == 1 && own.hasNext && segment.sequence == own.next && peer.any && peer.lastWindow == 0) {
        judgement.marks.set(Mark::ZeroWindowProbe);
    } else {
        judgeSequence(segment, own, peer, judgement);
        if (segment.length == 0 && own.any && segment.sequence == own.next && !isControl(segment.flags))
            judgeRepeat(segment, ack, own, peer, judgement);
    }
    if (!own.any || ack != own.lastAck) {
        own.firstOfAck = index;
        own.duplicateAcks = 0;
    }
    if (segment.flags.ack() && peer.hasNext && sequenceAfter(ack, peer.contiguous)) [[unlikely]]
        judgeAckOfLost(ack, peer, judgement);
    remember(segment, ack, own, judgement.marks);
}

/// Another number than before begins another connection; so does the same one where a RST or FIN ended the last.
void CountedMarks::judgeReuse(const SegmentFacts &segment, Direction &own, Judgement &judgement)
{
    const bool differs = own.any && segment.sequence != own.first;
    if (differs || (own.any && m_isEnding && !segment.flags.ack())) {
        judgement.marks.set(Mark::PortReused);
        m_isEnding = false;
    }
    own.first = segment.sequence;
}

void CountedMarks::judgeSequence(const SegmentFacts &segment, const Direction &own, const Direction &peer,
                                 Judgement &judgement)
{
    Marks &marks = judgement.marks;
    if (segment.window == 0 && !isControl(segment.flags))
        marks.set(Mark::ZeroWindow);
    if (own.hasNext && segment.sequence != own.next) [[unlikely]] {
        if (sequenceAfter(segment.sequence, own.next) && !segment.flags.rst()) {
            marks.set(Mark::LostSegment);
            judgement.from = own.next;
            judgement.to = segment.sequence;
        }
        if (segment.length <= 1 && segment.sequence == own.next - 1 && !isControl(segment.flags))
            marks.set(Mark::KeepAlive);
    }
    if (segment.length > 0 && !isControl(segment.flags) && isWindowFull(segment, peer))
        marks.set(Mark::WindowFull);
}

bool CountedMarks::isWindowFull(const SegmentFacts &segment, const Direction &peer) const
{
    if (!peer.any)
        return false;
    std::uint32_t window = peer.lastWindow;
    if (!peer.lastWasSyn) {
        const std::optional<std::uint8_t> shift = m_scale.shift(otherSide(segment.from));
        if (!shift)
            return false;
        window <<= *shift;
    }
    return segment.sequence + segment.length == peer.lastAck + window;
}

void CountedMarks::judgeRepeat(const SegmentFacts &segment, SequenceNumber ack, Direction &own, Direction &peer,
                               Judgement &judgement)
{
    Marks &marks = judgement.marks;
    const bool sameWindow = segment.window == own.lastWindow;
    if (segment.window == 0) {
        if (sameWindow && peer.lastWasProbe && (ack == own.lastAck || ack == own.lastAck + 1)) {
            marks.set(Mark::ZeroWindowProbeAck);
            if (ack != own.lastAck && peer.hasNext && ack == peer.next + 1) { // the probe's byte was taken
                peer.next = ack;
                peer.contiguous = ack;
            }
        }
        return;
    }
    if (ack != own.lastAck)
        return;
    if (sameWindow && peer.lastWasKeepAlive) {
        marks.set(Mark::KeepAliveAck);
    } else if (sameWindow || segment.options.sackCount != 0) {
        marks.set(Mark::DuplicateAck);
        judgement.number = ++own.duplicateAcks;
        judgement.reference = own.firstOfAck;
    } else {
        marks.set(Mark::WindowUpdate);
    }
}

void CountedMarks::judgeAckOfLost(SequenceNumber ack, Direction &peer, Judgement &judgement)
{
    if (peer.lossIsReported)
        return;
    judgement.marks.set(Mark::AckLostSegment);
    judgement.from = peer.contiguous;
    judgement.to = ack;
    peer.lossIsReported = peer.contiguous == peer.next; // what is missing lies beyond all that was captured
    peer.contiguous = peer.next;
}

void CountedMarks::remember(const SegmentFacts &segment, SequenceNumber ack, Direction &own, Marks marks)
{
    if (!marks.has(Mark::ZeroWindowProbe) && (own.hasNext || !segment.flags.rst())) {
        const bool takesNumber = segment.flags.syn() || segment.flags.fin();
        const SequenceNumber end = segment.sequence + segment.length + (takesNumber ? 1U : 0U);
        const bool first = !own.hasNext;
        if (first || sequenceAfter(end, own.next)) {
            own.next = end;
            own.hasNext = true;
            own.lossIsReported = false;
        }
        if (first || segment.sequence == own.contiguous)
            own.contiguous = own.next;
    }
    if (!own.any) [[unlikely]]
        own.first = segment.flags.syn() ? segment.sequence : segment.sequence - 1;
    own.lastWindow = segment.window;
    own.lastAck = ack;
    own.lastTime = segment.time;
    own.lastWasSyn = segment.flags.syn();
    own.lastWasKeepAlive = marks.has(Mark::KeepAlive);
    own.lastWasProbe = marks.has(Mark::ZeroWindowProbe);
    own.any = true;
    if (segment.flags.rst() || segment.flags.fin())
        m_isEnding = true;
}

} // namespace tcpladder
