// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/endpointtracker.h"

#include <algorithm>

namespace tcpladder {
namespace {

// What may be sent to a peer that announced nothing (RFC 9293 3.7.1).
constexpr std::uint16_t DefaultSegmentSize = 536;

template <typename T>
void raise(Known<T> &variable, T value, typename Known<T>::Kind kind)
{
    if (!variable.isKnown() || variable.value < value || (variable.value == value && variable.kind < kind))
        variable = {value, kind};
}

} // namespace

void EndpointTracker::add(const SegmentFacts &segment)
{
    m_scale.add(segment);
    End &own = m_ends[sideIndex(segment.from)];
    End &peer = m_ends[sideIndex(otherSide(segment.from))];
    begin(segment, own, peer);
    takeOptions(segment, own);
    const SequencePosition position = unwrapSequence(segment.sequence, own.known.sendNext.value);
    if (segment.flags.rst()) {
        own.isReset = true;
        peer.isReset = true;
        ++m_count;
        return;
    }
    if (segment.flags.ack())
        takeAcknowledgment(segment, position, own, peer);
    send(segment, position, own, peer);
    receive(segment, position, peer);
    ++m_count;
}

void EndpointTracker::begin(const SegmentFacts &segment, End &own, End &peer)
{
    using Position = Known<SequencePosition>;
    if (!own.known.sendNext.isKnown()) {
        own.known.sendNext = Position::observed(segment.sequence);
        own.known.sendUnacknowledged = Position::inferred(segment.sequence);
    }
    if (segment.flags.syn() && !own.known.initialSend.isObserved()) {
        const SequencePosition position = unwrapSequence(segment.sequence, own.known.sendNext.value);
        own.known.initialSend = Position::observed(position);
        peer.known.initialReceive = Position::inferred(position);
    }
    if (segment.flags.ack() && !peer.known.sendNext.isKnown()) {
        peer.known.sendNext = Position::inferred(segment.acknowledgment);
        peer.known.sendUnacknowledged = Position::inferred(segment.acknowledgment);
        own.known.receiveNext = Position::observed(segment.acknowledgment);
        if (segment.flags.syn()) { // its SYN was not captured, but a SYN,ACK answers it with the next number
            peer.known.initialSend = Position::inferred(SequencePosition{segment.acknowledgment} - 1);
            own.known.initialReceive = peer.known.initialSend;
        }
    }
    if (segment.flags.ack() && own.known.initialReceive.isKnown())
        own.known.initialReceive.kind = Position::Kind::Observed; // it acknowledges the SYN
}

void EndpointTracker::takeOptions(const SegmentFacts &segment, End &own)
{
    const TcpOptions &options = segment.options;
    if (segment.flags.syn()) {
        own.hasSyn = true;
        own.offersSack = options.sackPermitted;
        own.offersTimestamps = options.timestamps.has_value();
        own.hasMaximumSegmentSize = options.maximumSegmentSize.has_value();
        own.announcedSize = options.maximumSegmentSize.value_or(DefaultSegmentSize);
    }
    if (options.timestamps) {
        own.known.timestampValue = Known<std::uint32_t>::observed(options.timestamps->value);
        if (segment.flags.ack())
            own.known.timestampRecent = Known<std::uint32_t>::observed(options.timestamps->echoReply);
    }
    own.known.sack = options.sack;
    own.known.sackCount = options.sackCount;
    if (const std::optional<std::uint32_t> window = m_scale.window(segment))
        own.known.receiveWindow = Known<std::uint32_t>::observed(*window);
    else
        own.known.receiveWindow = {};
}

void EndpointTracker::takeAcknowledgment(const SegmentFacts &segment, SequencePosition position, End &own, End &peer)
{
    using Position = Known<SequencePosition>;
    const SequencePosition ack = unwrapSequence(segment.acknowledgment, peer.known.sendNext.value);
    raise(own.known.receiveNext, ack, Position::Kind::Observed);
    raise(peer.known.sendNext, ack, Position::Kind::Inferred); // it sent what it is thanked for
    own.received.removeBefore(own.known.receiveNext.value);

    const SequencePosition before = peer.known.sendUnacknowledged.value;
    if (ack < before)
        return; // overtaken: says nothing new
    if (ack > before) {
        takeRoundTrip(segment, ack, own, peer);
        peer.known.duplicateAcks = 0;
    } else if (segment.length == 0 && !segment.flags.syn() && !segment.flags.fin() && segment.window == own.lastWindow
               && peer.known.sendNext.value > ack) {
        ++peer.known.duplicateAcks; // RFC 5681 2
    }
    peer.known.sendUnacknowledged = Position::observed(ack);
    peer.outstanding.acknowledge(segment.acknowledgment);
    peer.sacked.removeBefore(ack);
    takeSack(segment, peer);

    EndpointVariables &sender = peer.known; // RFC 9293 3.10.7.4, fifth: the send window
    const bool newer = !sender.windowSequence.isKnown() || sender.windowSequence.value < position
                       || (sender.windowSequence.value == position && sender.windowAcknowledgment.value <= ack);
    if (newer) {
        sender.sendWindow = own.known.receiveWindow;
        sender.windowSequence = Position::observed(position);
        sender.windowAcknowledgment = Position::observed(ack);
    }
    own.lastWindow = segment.window;
}

void EndpointTracker::takeRoundTrip(const SegmentFacts &segment, SequencePosition acknowledged, End &own, End &peer)
{
    const Side sender = otherSide(segment.from);
    const SentSegment *newest = nullptr;
    for (std::uint32_t i = peer.outstanding.acknowledged(); i < peer.outstanding.size(); ++i) {
        const SentSegment &sent = peer.outstanding[i];
        if (sequenceAfter(sent.end, static_cast<SequenceNumber>(acknowledged)))
            break;
        newest = &sent;
    }
    if (!newest)
        return;
    // Karn: what was sent twice gives no sample, unless the echoed clock tells which copy is acknowledged.
    const bool tells = segment.options.timestamps && newest->hasTimestamp
                       && segment.options.timestamps->echoReply == newest->timestamp;
    if (newest->isResent() && !tells)
        return;
    const Nanoseconds loop = segment.time - newest->time;
    if (loop < 0)
        return;
    const Nanoseconds nearLoop = std::max<Nanoseconds>(m_roundTrip.loop(segment.from), 0);
    m_roundTrip.addLoop(sender, loop);
    ++peer.samples;
    peer.firstSample = loop;
    peer.timeout.addSample(loop + nearLoop);
    peer.known.lastRoundTrip = Known<Nanoseconds>::inferred(loop + nearLoop);
    if (peer.samples == 1 && own.samples == 1) { // the handshake is whole: now its first half is known to the full
        own.timeout = {};
        own.timeout.addSample(own.firstSample + loop);
        own.known.lastRoundTrip = Known<Nanoseconds>::inferred(own.firstSample + loop);
    }
}

void EndpointTracker::takeSack(const SegmentFacts &segment, End &peer)
{
    const SequencePosition una = peer.known.sendUnacknowledged.value;
    for (const SackBlock &block : segment.options.sackBlocks()) {
        const SequencePosition left = unwrapSequence(block.left, una);
        const SequencePosition right = unwrapSequence(block.right, una);
        if (left >= una && right > left && right <= peer.known.sendNext.value)
            peer.sacked.add(left, right);
    }
}

void EndpointTracker::send(const SegmentFacts &segment, SequencePosition position, End &own, End &peer)
{
    const std::uint32_t space = segment.length + segment.flags.sequenceLength();
    const SequencePosition end = position + space;
    const bool isNew = end > own.known.sendNext.value || (space > 0 && own.outstanding.isEmpty());
    if (space == 0 && segment.flags.ack() && position == own.known.sendNext.value - 1)
        own.keepsAlive = true;
    own.known.bytesDelivered += own.payload.add(position + (segment.flags.syn() ? 1 : 0),
                                                position + (segment.flags.syn() ? 1 : 0) + segment.length);
    if (segment.flags.fin() && !own.sentFin) {
        own.sentFin = true;
        own.finEnd = end;
        // Its own ACK tells what it had; a FIN that merely passed the capture point may have crossed this one.
        own.closedFirst =
            !peer.sentFin || unwrapSequence(segment.acknowledgment, peer.known.sendNext.value) < peer.finEnd;
    }
    if (space > 0) {
        SentSegment sent;
        sent.begin = segment.sequence;
        sent.end = segment.sequence + space;
        sent.index = m_count;
        sent.time = segment.time;
        sent.hasTimestamp = segment.options.timestamps.has_value();
        sent.timestamp = sent.hasTimestamp ? segment.options.timestamps->value : 0;
        const std::uint32_t at = own.outstanding.firstBeyond(sent.begin);
        if (at == own.outstanding.size()) {
            own.outstanding.append(sent);
        } else {
            bool first = true;
            for (std::uint32_t i = at; i < own.outstanding.size() && sequenceBefore(own.outstanding[i].begin, sent.end);
                 ++i) {
                SentSegment &again = own.outstanding[i];
                // RFC 6298 5.5: the first outstanding one goes again when the timer has run out.
                if (first && position == own.known.sendUnacknowledged.value && own.known.duplicateAcks < 3
                    && segment.time - again.time >= own.timeout.timeout() / 2)
                    own.timeout.backOff();
                first = false;
                again.resentIn = m_count;
                again.time = segment.time;
                again.timestamp = sent.timestamp;
            }
            own.outstanding.fill(sent);
        }
    }
    if (isNew || !own.known.sendNext.isObserved())
        raise(own.known.sendNext, std::max(end, position), Known<SequencePosition>::Kind::Observed);
}

void EndpointTracker::receive(const SegmentFacts &segment, SequencePosition position, End &peer)
{
    const std::uint32_t space = segment.length + segment.flags.sequenceLength();
    if (!peer.known.receiveNext.isKnown())
        peer.known.receiveNext = Known<SequencePosition>::inferred(position);
    if (space == 0)
        return;
    peer.received.add(position, position + space);
    const SequencePosition next = peer.received.contiguousEnd(peer.known.receiveNext.value);
    raise(peer.known.receiveNext, next, Known<SequencePosition>::Kind::Inferred);
    peer.received.removeBefore(next);
}

EndpointVariables EndpointTracker::variables(Side side) const
{
    const End &own = m_ends[sideIndex(side)];
    const End &peer = m_ends[sideIndex(otherSide(side))];
    EndpointVariables result = own.known;
    if (const std::optional<std::uint8_t> shift = m_scale.shift(side))
        result.windowScale = Known<std::uint8_t>::observed(*shift);
    if (peer.hasSyn)
        result.maximumSegmentSize = peer.hasMaximumSegmentSize ? Known<std::uint16_t>::observed(peer.announcedSize)
                                                               : Known<std::uint16_t>::inferred(DefaultSegmentSize);
    if (own.hasSyn && peer.hasSyn) {
        result.sackPermitted = Known<bool>::observed(own.offersSack && peer.offersSack);
        result.timestamps = Known<bool>::observed(own.offersTimestamps && peer.offersTimestamps);
    } else if ((own.hasSyn && !own.offersSack) || (peer.hasSyn && !peer.offersSack)) {
        result.sackPermitted = Known<bool>::inferred(false);
    } else if (own.known.sackCount > 0 || peer.known.sackCount > 0) {
        result.sackPermitted = Known<bool>::inferred(true);
    }
    if (!result.timestamps.isKnown() && own.known.timestampValue.isKnown() && peer.known.timestampValue.isKnown())
        result.timestamps = Known<bool>::inferred(true);

    if (result.sendNext.isKnown() && result.sendUnacknowledged.isKnown()) {
        const SequencePosition outstanding = result.sendNext.value - result.sendUnacknowledged.value;
        const auto flight = static_cast<std::uint64_t>(std::max<SequencePosition>(outstanding, 0));
        result.bytesInFlight =
            Known<std::uint32_t>::inferred(static_cast<std::uint32_t>(flight - std::min(flight, own.sacked.count())));
        result.timers.retransmission = flight > 0 && !own.isReset;
        result.timers.persist =
            flight == 0 && !own.isReset && result.sendWindow.isKnown() && result.sendWindow.value == 0;
        result.timers.keepAlive = flight == 0 && !own.isReset && own.keepsAlive && !own.sentFin;
        result.timers.timeWait = !own.isReset && own.sentFin && peer.sentFin && own.closedFirst
                                 && result.sendUnacknowledged.value >= own.finEnd
                                 && result.receiveNext.value >= peer.finEnd;
    }
    if (own.timeout.hasSample()) {
        result.smoothedRoundTrip = Known<Nanoseconds>::inferred(own.timeout.smoothed());
        result.roundTripVariation = Known<Nanoseconds>::inferred(own.timeout.variation());
    }
    result.retransmissionTimeout = Known<Nanoseconds>::inferred(own.timeout.timeout());
    return result;
}

} // namespace tcpladder
