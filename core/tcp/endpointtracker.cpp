// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/endpointtracker.h"

#include <algorithm>

namespace tcpladder {
namespace {

template <typename T>
void raise(Known<T> &variable, T value, typename Known<T>::Kind kind)
{
    if (!variable.isKnown() || variable.value < value || (variable.value == value && variable.kind < kind))
        variable = {value, kind};
}

} // namespace

void EndpointTracker::add(const SegmentFacts &segment)
{
    m_known.scale.add(segment);
    End &own = m_known.ends[sideIndex(segment.from)];
    End &peer = m_known.ends[sideIndex(otherSide(segment.from))];
    begin(segment, own, peer);
    takeOptions(segment, own);
    const SequencePosition position = unwrapSequence(segment.sequence, own.known.sendNext.value);
    if (segment.flags.rst()) {
        own.isReset = true;
        peer.isReset = true;
        ++m_known.count;
        return;
    }
    if (segment.flags.ack())
        takeAcknowledgment(segment, position, own, peer);
    send(segment, position, own, peer);
    receive(segment, position, peer);
    ++m_known.count;
}

void EndpointTracker::begin(const SegmentFacts &segment, End &own, End &peer)
{
    using Position = Known<SequencePosition>;
    if (!own.known.sendNext.isKnown() && (!segment.flags.rst() || segment.sequence != 0)) {
        own.known.sendNext = Position::observed(segment.sequence);
        own.known.sendUnacknowledged = Position::inferred(segment.sequence);
    }
    findOrigin(segment, own, peer);
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

void EndpointTracker::findOrigin(const SegmentFacts &segment, End &own, End &peer)
{
    if (segment.flags.syn() && !segment.flags.rst() && !own.known.initialSend.isObserved()) {
        own.known.origin = unwrapSequence(segment.sequence, own.known.sendNext.value);
        own.hasOrigin = true;
    } else if (!own.hasOrigin && (!segment.flags.rst() || segment.sequence != 0)) {
        own.known.origin = unwrapSequence(segment.sequence, own.known.sendNext.value) - 1;
        own.hasOrigin = true;
    }
    if (segment.flags.ack() && !peer.hasOrigin) {
        const SequencePosition near = peer.known.sendNext.valueOr(segment.acknowledgment);
        peer.known.origin = unwrapSequence(segment.acknowledgment, near) - 1;
        peer.hasOrigin = true;
    }
}

void EndpointTracker::takeOptions(const SegmentFacts &segment, End &own)
{
    const TcpOptions &options = segment.options;
    if (segment.flags.syn()) {
        own.hasSyn = true;
        own.offersSack = options.sackPermitted;
        own.offersTimestamps = options.timestamps.has_value();
        own.hasMaximumSegmentSize = options.maximumSegmentSize.has_value();
        own.announcedSize = options.maximumSegmentSize.value_or(0);
    }
    if (options.timestamps) {
        own.known.timestampValue = Known<std::uint32_t>::observed(options.timestamps->value);
        if (segment.flags.ack())
            own.known.timestampRecent = Known<std::uint32_t>::observed(options.timestamps->echoReply);
    }
    own.known.sack = options.sack;
    own.known.sackCount = options.sackCount;
    if (const std::optional<std::uint32_t> window = m_known.scale.window(segment))
        own.known.receiveWindow = Known<std::uint32_t>::observed(*window);
    else
        own.known.receiveWindow = {};
}

void EndpointTracker::takeAcknowledgment(const SegmentFacts &segment, SequencePosition position, End &own, End &peer)
{
    using Position = Known<SequencePosition>;
    const SequencePosition ack = unwrapSequence(segment.acknowledgment, peer.known.sendNext.value);
    const bool awaitsSynAck = peer.hasSyn && peer.known.sendUnacknowledged.value == peer.known.initialSend.value;
    if (awaitsSynAck && (ack <= peer.known.initialSend.value || ack > peer.known.sendNext.value))
        return; // of an earlier connection that this side still believes in (RFC 9293 3.5.1)
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
    SentSegments &inFlight = m_inFlight[sideIndex(otherSide(segment.from))];
    inFlight.acknowledge(segment.acknowledgment);
    inFlight.forgetAcknowledged();
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
    const SentSegments &inFlight = m_inFlight[sideIndex(sender)];
    for (std::uint32_t i = 0; i < inFlight.size(); ++i) {
        const SentSegment &sent = inFlight[i];
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
    const Nanoseconds nearLoop = std::max<Nanoseconds>(m_known.roundTrip.loop(segment.from), 0);
    m_known.roundTrip.addLoop(sender, loop);
    ++peer.samples;
    peer.firstSample = loop;
    peer.lastLoop = loop;
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

void EndpointTracker::send(const SegmentFacts &segment, SequencePosition position, End &own, const End &peer)
{
    const SequencePosition end = position + segment.length + segment.flags.sequenceLength();
    if (end == position && segment.flags.ack() && position == own.known.sendNext.value - 1)
        own.keepsAlive = true;
    if (segment.flags.fin() && !own.sentFin) {
        own.sentFin = true;
        own.finEnd = end;
        // Its own ACK tells what it had; a FIN that merely passed the capture point may have crossed this one.
        own.closedFirst =
            !peer.sentFin || unwrapSequence(segment.acknowledgment, peer.known.sendNext.value) < peer.finEnd;
    }
    if (end != position)
        keepInFlight(segment, position, own);
    if (end > own.known.sendNext.value || !own.known.sendNext.isObserved())
        raise(own.known.sendNext, end, Known<SequencePosition>::Kind::Observed);
}

void EndpointTracker::keepInFlight(const SegmentFacts &segment, SequencePosition position, End &own)
{
    SentSegments &inFlight = m_inFlight[sideIndex(segment.from)];
    SentSegment sent;
    sent.begin = segment.sequence;
    sent.end = segment.end();
    sent.index = m_known.count;
    sent.time = segment.time;
    sent.hasTimestamp = segment.options.timestamps.has_value();
    sent.timestamp = sent.hasTimestamp ? segment.options.timestamps->value : 0;
    const std::uint32_t at = inFlight.firstBeyond(sent.begin);
    if (at == inFlight.size()) {
        inFlight.append(sent);
        return;
    }
    for (std::uint32_t i = at; i < inFlight.size() && sequenceBefore(inFlight[i].begin, sent.end); ++i) {
        SentSegment &again = inFlight[i];
        // RFC 6298 5.5: the first outstanding one goes again when the timer has run out.
        if (i == at && position == own.known.sendUnacknowledged.value && own.known.duplicateAcks < 3
            && segment.time - again.time >= own.timeout.timeout() / 2)
            own.timeout.backOff();
        again.resentIn = m_known.count;
        again.time = segment.time;
        again.timestamp = sent.timestamp;
    }
    inFlight.fill(sent);
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
    const End &own = m_known.ends[sideIndex(side)];
    const End &peer = m_known.ends[sideIndex(otherSide(side))];
    EndpointVariables result = own.known;
    if (const std::optional<std::uint8_t> shift = m_known.scale.shift(side))
        result.windowScale = Known<std::uint8_t>::observed(*shift);
    if (peer.hasSyn)
        result.maximumSegmentSize = peer.hasMaximumSegmentSize
                                        ? Known<std::uint16_t>::observed(peer.announcedSize)
                                        : Known<std::uint16_t>::inferred(static_cast<std::uint16_t>(m_defaultSize));
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
        const bool isOutstanding = result.sendNext.value > result.sendUnacknowledged.value;
        result.bytesInFlight = bytesInFlight(side);
        result.timers.retransmission = isOutstanding && !own.isReset;
        result.timers.persist =
            !isOutstanding && !own.isReset && result.sendWindow.isKnown() && result.sendWindow.value == 0;
        result.timers.keepAlive = !isOutstanding && !own.isReset && own.keepsAlive && !own.sentFin;
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

Known<std::uint32_t> EndpointTracker::bytesInFlight(Side side) const
{
    const End &own = m_known.ends[sideIndex(side)];
    if (!own.known.sendNext.isKnown() || !own.known.sendUnacknowledged.isKnown())
        return {};
    const SequencePosition outstanding = own.known.sendNext.value - own.known.sendUnacknowledged.value;
    const auto flight = static_cast<std::uint64_t>(std::max<SequencePosition>(outstanding, 0));
    return Known<std::uint32_t>::inferred(static_cast<std::uint32_t>(flight - std::min(flight, own.sacked.count())));
}

bool EndpointTracker::hasOnlySynAcknowledged(Side side) const
{
    const EndpointVariables &known = m_known.ends[sideIndex(side)].known;
    return known.initialSend.isKnown() && known.sendUnacknowledged.value == known.initialSend.value + 1;
}

EndpointTracker::Checkpoint EndpointTracker::checkpoint() const
{
    Checkpoint checkpoint;
    checkpoint.m_knowledge = m_known;
    checkpoint.m_defaultSize = m_defaultSize;
    const std::uint32_t earliest = m_known.count - std::min(m_known.count, MaximumReplay);
    std::uint32_t from = m_known.count;
    for (std::size_t side = 0; side < m_inFlight.size(); ++side) {
        for (std::uint32_t i = 0; i < m_inFlight[side].size(); ++i) {
            const SentSegment &sent = m_inFlight[side][i];
            if (sent.index >= earliest)
                from = std::min(from, sent.index);
            else
                checkpoint.m_old[side].push_back(sent);
        }
    }
    checkpoint.m_replayFrom = from;
    return checkpoint;
}

EndpointTracker EndpointTracker::Checkpoint::rewound() const
{
    EndpointTracker tracker(m_defaultSize);
    tracker.m_known = m_knowledge;
    tracker.m_known.count = m_replayFrom;
    for (std::size_t side = 0; side < m_old.size(); ++side) {
        for (const SentSegment &sent : m_old[side])
            tracker.m_inFlight[side].append(sent);
    }
    return tracker;
}

std::size_t EndpointTracker::Checkpoint::size() const
{
    std::size_t bytes = sizeof *this + (m_old[0].size() + m_old[1].size()) * sizeof(SentSegment);
    for (const End &end : m_knowledge.ends)
        bytes += (end.received.ranges().size() + end.sacked.ranges().size()) * sizeof(SequenceRanges::Range);
    return bytes;
}

void EndpointTracker::resume(const Checkpoint &checkpoint)
{
    m_known = checkpoint.m_knowledge;
    for (std::size_t side = 0; side < m_inFlight.size(); ++side) {
        m_inFlight[side].acknowledge(static_cast<SequenceNumber>(m_known.ends[side].known.sendUnacknowledged.value));
        m_inFlight[side].forgetAcknowledged();
    }
}

} // namespace tcpladder
