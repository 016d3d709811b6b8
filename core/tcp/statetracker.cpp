// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/statetracker.h"

#include "core/tcp/missedsegments.h"
#include "core/tcp/rstvalidity.h"
#include "core/tcp/statemachine.h"

#include <algorithm>
#include <cstdlib>

namespace tcpladder {
namespace {

constexpr std::uint16_t Control = TcpFlags::Syn | TcpFlags::Fin | TcpFlags::Rst;
/// An acknowledgment this far beyond what was captured is of another connection, not of segments that were missed.
constexpr std::int32_t MaxMissed = 1 << 24;
/// Segments of a side that comes this long after a RST show that the RST had no effect, whatever the round trip.
constexpr Nanoseconds LongAfterRst = 4 * Second;

/// RFC 9293 3.10.7.4: a FIN counts only with ACK, and numbers before the connection's first are not its own.
bool hasFin(const SegmentFacts &s, const SideNumbers &sender)
{
    if (!s.flags.fin() || s.flags.syn() || s.flags.rst() || !s.flags.ack())
        return false;
    return !sender.hasSent || sequenceAfter(s.sequence + s.length, sender.initial);
}

/// Above 0 if @p s was sent after all that was captured of its sender, below 0 if before some of it; 0 if nothing tells.
int comparesToNewest(const SegmentFacts &s, const SideNumbers &sender)
{
    if (s.flags.ack() && sender.hasAcknowledged && s.acknowledgment != sender.acknowledged)
        return sequenceDifference(s.acknowledgment, sender.acknowledged);
    return s.flags.syn() || s.flags.rst() ? 0 : sender.clock.compare(s);
}

bool isOvertaken(const SegmentFacts &s, const SideNumbers &sender)
{
    return comparesToNewest(s, sender) < 0;
}

bool acknowledgesOtherThan(const SegmentFacts &s, const SideNumbers &receiver)
{
    if (!s.flags.ack() || !receiver.hasSent)
        return false;
    if (!sequenceAfter(s.acknowledgment, receiver.initial))
        return true;
    const std::int32_t beyond = sequenceDifference(s.acknowledgment, receiver.next);
    return beyond > (s.flags.syn() ? 0 : MaxMissed);
}

} // namespace

StateTracker StateTracker::succeeding(const StateTracker &previous, Side peerBefore, Side peerNow, Nanoseconds time)
{
    StateTracker next(*previous.m_settings);
    const StatePath path = previous.path(peerBefore, time);
    if (path.empty())
        return next;
    const State state = path.back().state;
    if (isOpen(state))
        next.numbers(peerNow) = previous.numbers(peerBefore);
    if (isOpen(state) || state == State::TimeWait)
        next.m_initial[sideIndex(peerNow)] = state;
    return next;
}

void StateTracker::begin(const SegmentFacts &s)
{
    State &sender = m_initial[sideIndex(s.from)];
    State &receiver = m_initial[sideIndex(otherSide(s.from))];
    if (s.flags.syn() && !s.flags.rst()) {
        sender = s.flags.ack() ? State::Listen : State::Closed;
        if (receiver == State::Unknown)
            receiver = s.flags.ack() ? State::Closed : State::Listen;
    } else if (s.flags.rst() && s.flags.ack() && s.sequence == 0) {
        // This is how a closed port answers a SYN (RFC 9293 3.10.7.1).
        sender = State::Closed;
        receiver = State::Closed;
    }
}

void StateTracker::add(const SegmentFacts &s)
{
    SideNumbers &x = numbers(s.from);
    SideNumbers &y = numbers(otherSide(s.from));
    const bool isControl = (s.flags.bits() & Control) != 0;
    if (!m_hasBegun) [[unlikely]]
        begin(s);
    if (isControl && s.flags.syn() && !s.flags.rst() && x.hasSent && s.sequence != x.initial)
        x = {}; // the old connection of this side is over
    const bool isRst = isControl && s.flags.rst();
    const SequenceNumber end = s.end();
    if (!isRst) {
        x.edge.add(s.sequence, end);
        if (s.flags.ack())
            y.edge.acknowledge(s.acknowledgment);
    }
    if (isControl || x.isWatched() || x.awaitsAck || y.awaitsAck || !m_hasBegun) [[unlikely]]
        keepIfItMatters(s);
    if (s.flags.ack() && sequenceAfter(s.acknowledgment, y.captured)) [[unlikely]]
        noteUnseen(s);
    if (!isRst)
        advance(s, end, x);
    m_capturePoint.add(s);
    m_lastTime = std::max(m_lastTime, s.time);
    m_hasBegun = true;
    ++m_count;
}

void StateTracker::passOver(Nanoseconds time)
{
    m_lastTime = std::max(m_lastTime, time);
    ++m_count;
}

void StateTracker::keep(const SegmentFacts &s, std::uint16_t notes)
{
    KeySegment &key = m_keySegments.add(s.from, (notes & KeySegment::Evidence) != 0);
    key.time = s.time;
    key.index = m_count;
    key.sequence = s.sequence;
    key.acknowledgment = s.acknowledgment;
    key.end = s.end();
    key.flags = s.flags;
    key.from = s.from;
    const SideNumbers &x = numbers(s.from);
    const SideNumbers &y = numbers(otherSide(s.from));
    if (s.flags.fin() && !hasFin(s, x)) {
        key.flags = TcpFlags(s.flags.bits() & ~unsigned{TcpFlags::Fin});
        key.end = s.end() - 1;
    }
    const auto note = [&notes](KeySegment::Note which, bool holds) {
        if (holds)
            notes |= which;
    };
    note(KeySegment::HasData, s.length > 0);
    const int order = comparesToNewest(s, x);
    note(KeySegment::Overtaken, order < 0);
    note(KeySegment::SentLater, order > 0);
    note(KeySegment::BadAck, acknowledgesOtherThan(s, y));
    note(KeySegment::Uncounted, x.countsIdentifications && s.hasIdentification && s.identification == 0);
    if (s.flags.rst()) {
        const RstValidity validity = rstValidity(s.sequence, x, y);
        note(KeySegment::ValidRst, validity == RstValidity::Exact);
        note(KeySegment::PossibleRst, validity == RstValidity::InWindow);
        note(KeySegment::AnswersBad, !s.flags.ack() && x.hasSent && s.sequence != x.next);
    }
    key.notes = notes;
}

void StateTracker::keepIfItMatters(const SegmentFacts &s)
{
    SideNumbers &x = numbers(s.from);
    SideNumbers &y = numbers(otherSide(s.from));
    bool matters = (s.flags.bits() & Control) != 0 || !m_hasBegun;
    bool shows = false; // that something had not arrived, or that the side still lived
    std::uint16_t notes = 0;

    if (s.flags.rst()) {
        x.isReset = true;
        y.isReset = true;
    } else {
        matters = matters || (s.flags.ack() && !x.hasSpoken) || (s.length > 0 && !x.hasSentData);
        if (y.awaitsAck && s.flags.ack()) {
            const bool answers = !sequenceBefore(s.acknowledgment, y.hasSentFin ? y.finEnd : y.initial + 1);
            matters = matters || answers;
            shows = !answers && !isOvertaken(s, x);
            y.awaitsAck = !answers;
        }
        if (hasFin(s, x) && !x.hasSentFin) {
            x.hasSentFin = true;
            x.finIsPartial = true;
            x.finEnd = s.end();
        }
        const bool repeatsBeforeFin =
            s.length > 0 && x.hasSentFin && x.awaitsAck && sequenceBefore(s.sequence, x.finEnd);
        if ((hasFin(s, x) || repeatsBeforeFin) && !x.finIsPartial) {
            notes |= KeySegment::Completes;
            shows = true;
        }
        if (x.finIsPartial && !sequenceBefore(x.edge.number(), x.finEnd)) {
            x.finIsPartial = false;
            notes |= KeySegment::Completes;
            matters = true;
        }
        if (x.isReset && !s.flags.syn()) {
            shows = true;
            const auto &kept = m_keySegments.all();
            const auto rst =
                std::find_if(kept.rbegin(), kept.rend(), [](const KeySegment &k) { return k.flags.rst(); });
            x.isReset = rst != kept.rend() && s.time - rst->time < LongAfterRst;
        }
        x.awaitsAck = x.awaitsAck || s.flags.syn() || hasFin(s, x);
    }
    if (matters)
        keep(s, notes);
    else if (shows)
        keep(s, notes | KeySegment::Evidence);
}

void StateTracker::noteUnseen(const SegmentFacts &s)
{
    const SideNumbers &y = numbers(otherSide(s.from));
    if (s.flags.syn() || s.flags.rst() || !y.hasSent || y.hasSentFin || acknowledgesOtherThan(s, y))
        return;
    UnseenAck &unseen = m_unseen[sideIndex(s.from)];
    if (!unseen.isSet() || sequenceAfter(s.acknowledgment, unseen.acknowledgment))
        unseen = {s.time, m_count, s.acknowledgment};
}

void StateTracker::advance(const SegmentFacts &s, SequenceNumber end, SideNumbers &x)
{
    if (!x.hasSent) [[unlikely]] {
        x.hasSent = true;
        x.initial = s.flags.syn() ? s.sequence : s.sequence - 1;
        x.next = end;
        x.captured = end;
    } else {
        x.next = sequenceMax(x.next, end);
        if (end != s.sequence)
            x.captured = sequenceMax(x.captured, end);
    }
    x.window = s.window;
    if (s.length > 0)
        x.hasSentData = true;
    if (s.flags.ack()) {
        x.acknowledged = x.hasAcknowledged ? sequenceMax(x.acknowledged, s.acknowledgment) : s.acknowledgment;
        x.hasAcknowledged = true;
    }
    if (s.flags.syn()) [[unlikely]] {
        x.scale = s.options.windowScale.value_or(SideNumbers::NoScale);
        x.hasSentSynAck = x.hasSentSynAck || s.flags.ack();
        return; // who stands in for a side in the handshake has another clock
    }
    x.clock.add(s);
    if (s.flags.ack()) {
        x.hasSpoken = true;
        if (s.identification != 0)
            x.countsIdentifications = true;
    }
}

bool StateTracker::startsNewConnection(const SegmentFacts &s) const
{
    if (!s.flags.syn() || s.flags.rst())
        return false;
    const SideNumbers &x = numbers(s.from);
    const SideNumbers &y = numbers(otherSide(s.from));
    if (!x.hasSent) // its numbers may still be known from what the other side acknowledged
        return y.hasAcknowledged && y.hasSpoken
               && static_cast<std::uint32_t>(sequenceDifference(y.acknowledged, s.sequence)) > (1U << 30);
    if (s.sequence == x.initial)
        return false;
    if (!s.flags.ack())
        return true;
    const auto stateOf = [&](Side side) { return path(side, s.time).back().state; };
    const State now = stateOf(s.from);
    if (now == State::Closed || now == State::Listen || now == State::TimeWait)
        return true;
    return s.acknowledgment != y.initial + 1 && stateOf(otherSide(s.from)) != State::SynSent;
}

bool StateTracker::isContinuedBy(const SegmentFacts &s) const
{
    const SideNumbers &x = numbers(s.from);
    const SideNumbers &y = numbers(otherSide(s.from));
    const auto areNear = [](SequenceNumber a, SequenceNumber b) {
        return std::abs(std::int64_t{sequenceDifference(a, b)}) < MaxMissed;
    };
    const bool acknowledges = s.flags.ack() && y.hasSent && areNear(s.acknowledgment, y.next);
    if (x.hasSent)
        return !s.flags.syn() && s.sequence == x.next && s.end() != s.sequence && (acknowledges || !y.hasSent);
    if (s.flags.syn() && !sequenceAfter(s.acknowledgment, y.initial))
        return false;
    return acknowledges && (!y.hasAcknowledged || areNear(s.sequence, y.acknowledged));
}

ReplayFacts StateTracker::factsUntil(Nanoseconds now) const
{
    ReplayFacts facts;
    facts.initial = m_initial;
    facts.now = std::max(std::min(now, m_end), m_lastTime);
    facts.capturePoint = capturePoint();
    facts.timeWait = m_settings->timeWait;
    facts.lastIndex = m_count == 0 ? 0 : m_count - 1;
    facts.bothSent = m_sides[0].hasSent && m_sides[1].hasSent;
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        if (m_sides[i].hasAcknowledged)
            facts.acknowledged[i] = m_sides[i].acknowledged;
    }
    return facts;
}

/// True if side @p side acknowledged more of the other than was captured, which may have been a FIN.
bool StateTracker::mayHaveMissedFin(Side side) const
{
    const UnseenAck &unseen = m_unseen[sideIndex(side)];
    const SideNumbers &sender = numbers(otherSide(side));
    return unseen.isSet() && !sender.hasSentFin && sequenceAfter(unseen.acknowledgment, sender.captured);
}

StateEvidence StateTracker::evidence(Nanoseconds now) const
{
    StateEvidence evidence;
    evidence.facts = factsUntil(now);
    evidence.end = m_end;
    evidence.segments = m_keySegments.all();
    inferSyn(evidence.segments);
    for (const Side side : {Side::Client, Side::Server}) {
        if (mayHaveMissedFin(side)) {
            evidence.mayMissFin = true;
            inferFin(evidence.segments, m_unseen[sideIndex(side)], side, numbers(otherSide(side)), evidence.facts);
        }
    }
    return evidence;
}

StatePath StateTracker::path(Side side, Nanoseconds now) const
{
    if (!m_hasBegun && m_count > 0) {
        StatePath unknown(1);
        unknown.front().time = m_lastTime;
        return unknown;
    }
    return evidence(now).path(side);
}

} // namespace tcpladder
