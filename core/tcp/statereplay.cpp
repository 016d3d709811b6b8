// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/statereplay.h"

#include "core/tcp/statemachine.h"

#include <algorithm>

namespace tcpladder {

using Cause = TransitionCause;

Nanoseconds ReplayFacts::patience() const
{
    return capturePoint.roundTrip() ? 300 * Millisecond + 3 * *capturePoint.roundTrip() : Second;
}

namespace {

Nanoseconds settlingTime(const ReplayFacts &facts)
{
    const auto roundTrip = facts.capturePoint.roundTrip();
    return roundTrip ? 2 * *roundTrip + 20 * Millisecond : Second;
}

Receptions::Timing timing(const ReplayFacts &facts, Side side)
{
    // The quickest answer seen is twice the one-way time; ways differ, so a quarter less is believed.
    return {settlingTime(facts), 2 * facts.capturePoint.to(side) * 3 / 4};
}

} // namespace

StateReplay::StateReplay(std::span<const KeySegment> segments, Side side, const ReplayFacts &facts)
    : m_segments(segments),
      m_side(side),
      m_facts(facts),
      m_receptions(segments, side, timing(facts, side))
{}

void StateReplay::run()
{
    if (m_segments.empty())
        return;
    Transition first;
    first.state = m_facts.initial[sideIndex(m_side)];
    first.time = m_segments.front().time;
    m_path.push_back(first);

    for (m_position = 0; m_position < m_segments.size(); ++m_position) {
        const KeySegment &segment = m_segments[m_position];
        expire(segment.time, segment.index == 0 ? 0 : segment.index - 1);
        // What was not captured passed between the segment that shows it and the one before: Before, if there is none.
        m_isBetween = segment.has(KeySegment::Inferred);
        m_index = m_isBetween ? segment.index - 1 : segment.index;
        if (segment.from != m_side) {
            if (segment.flags.fin() && !m_peerFin)
                m_peerFin = &segment;
            if (m_receptions.of(m_position) == m_position)
                receive(segment);
        } else {
            send(segment);
        }
        m_isBetween = true;
        for (std::size_t earlier = 0; earlier < m_position && m_receptions.hasLate(); ++earlier) {
            if (m_receptions.of(earlier) == m_position)
                receive(m_segments[earlier]);
        }
    }
    concludeFromSilence();
    expire(m_facts.now, m_facts.lastIndex);
    m_lasting = whatLasts();
}

std::optional<Nanoseconds> StateReplay::whatLasts() const
{
    switch (state()) {
    case State::Closed:
        return Forever;
    case State::Established:
        return m_fin || m_peerFin ? std::nullopt : std::optional(Forever);
    case State::TimeWait:
        // Silence would begin the time anew at the last segment; that must not differ from when it has begun.
        if (m_path.size() > 1 && m_timeWaitBegan == std::max(m_segments.back().time, m_path.back().time))
            return m_timeWaitBegan + m_facts.timeWait;
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

// --- What the side sends ---

void StateReplay::send(const KeySegment &s)
{
    if (s.flags.rst())
        return sendRst(s);
    if (s.isSyn())
        return sendSyn(s);
    if (s.isSynAck())
        return sendSynAck(s);
    sendAck(s);
    if (s.flags.fin())
        sendFin(s);
}

void StateReplay::sendRst(const KeySegment &s)
{
    const bool isOpening = state() == State::SynSent || (state() == State::SynReceived && m_hasSentSynAck);
    if (isOpening && s.has(KeySegment::AnswersBad))
        return;
    if (Receptions::isSenderAlive(m_segments, m_position, settlingTime(m_facts)))
        return;
    const bool neverOpened = m_path.size() == 1 && (state() == State::Closed || state() == State::Listen);
    if (neverOpened)
        beginInstead(State::Closed, Cause::Refused, Certainty::Observed);
    else
        to(Cause::SentRst, s, true);
}

void StateReplay::sendSyn(const KeySegment &s)
{
    if (!m_syn)
        m_syn = &s;
    if (m_path.size() == 1 && state() == State::Listen) // it opens itself
        beginInstead(State::Closed, Cause::Beginning, Certainty::Proved);
    m_isPassive = false;
    to(Cause::ActiveOpen, s, true);
}

void StateReplay::sendSynAck(const KeySegment &s)
{
    if (!m_syn)
        m_syn = &s;
    m_hasSentSynAck = true;
    if (isOpen(state()) && m_path.size() == 1) // the old connection must have ended unseen
        append(State::Closed, Cause::Beginning, Certainty::Assumed, s, true);
    m_isPassive = m_isPassive || state() != State::SynSent;
    to(Cause::SentSynAck, s, true);
}

void StateReplay::sendAck(const KeySegment &s)
{
    if (state() == State::Unknown)
        to(Cause::MidStream, s, true);
    const bool acksSyn = !m_peerSyn || s.covers(m_peerSyn->sequence + 1);
    if (state() == State::SynSent && s.flags.ack() && acksSyn)
        to(Cause::SentAckOfSyn, s, true);
    if (state() == State::SynReceived) {
        // A challenge ACK says nothing; data, or the acknowledgment of data, comes from ESTABLISHED (but see RFC 7413).
        const SequenceNumber opening = m_syn && m_syn->flags.ack() ? m_syn->acknowledgment : s.acknowledgment;
        const bool hasMore = sequenceAfter(s.acknowledgment, opening) || s.has(KeySegment::HasData);
        if (hasMore && !m_hasFastOpened)
            to(Cause::SentAckOfSyn, s, true);
    }
    if (m_peerFin && s.covers(m_peerFin->end)) {
        to(Cause::ReceivedFin, s, true);
        if (state() == State::TimeWait)
            restartTimeWait(s);
    }
}

void StateReplay::sendFin(const KeySegment &s)
{
    if (!m_fin)
        m_fin = &s;
    to(Cause::SentFin, s, true);
}

// --- What the side receives ---

void StateReplay::receive(const KeySegment &s)
{
    if (s.flags.rst())
        return receiveRst(s);
    if (s.isSyn())
        return receiveSyn(s);
    if (s.isSynAck())
        return receiveSynAck(s);
    if (s.flags.ack())
        receiveAck(s);
    if (s.flags.fin() || s.has(KeySegment::Completes))
        receiveFin(s);
}

void StateReplay::receiveRst(const KeySegment &s)
{
    switch (state()) {
    case State::Closed:
        // A lone refusal: the SYN that it answers was not captured.
        if (m_path.size() == 1 && s.index == 0 && s.flags.ack()) {
            append(State::SynSent, Cause::ActiveOpen, Certainty::Proved, s, false);
            to(Cause::ReceivedRst, s, false);
        }
        return;
    case State::Listen:
        return;
    case State::Unknown:
        return to(Cause::ReceivedRst, s, false);
    case State::SynSent:
        if (s.flags.ack() && !s.has(KeySegment::BadAck))
            to(Cause::ReceivedRst, s, false);
        return;
    default:
        if (s.has(KeySegment::ValidRst) || s.has(KeySegment::PossibleRst))
            to(Cause::ReceivedRst, s, false);
    }
}

void StateReplay::receiveSyn(const KeySegment &s)
{
    if (!m_peerSyn)
        m_peerSyn = &s;
    m_hasFastOpened = s.has(KeySegment::HasData);
    const KeySegment *answer = nextSent(m_isBetween ? m_position + 1 : m_position);
    if (state() == State::SynSent) {
        if (!answer || !answer->isPlain()) // it would have answered with SYN,ACK
            to(Cause::SimultaneousOpen, s, false);
        return;
    }
    if (isOpen(state()) || state() == State::SynReceived)
        return;
    if (state() == State::TimeWait && answer && !answer->isSynAck())
        return; // an old duplicate: it stays and acknowledges (RFC 9293 3.10.7.4)
    if (answer && answer->flags.rst()) {
        if (m_path.size() == 1)
            beginInstead(State::Closed, Cause::Refused, Certainty::Observed);
        return;
    }
    if (!answer && !isAnsweredLater() && m_facts.now - m_segments.back().time > m_facts.openingPatience()) {
        if (m_path.size() == 1) // nobody answers, so nobody listens
            beginInstead(State::Closed, Cause::Refused, Certainty::Presumed);
        return;
    }
    m_isPassive = true;
    to(Cause::PassiveOpen, s, false);
}

void StateReplay::receiveSynAck(const KeySegment &s)
{
    if (!m_peerSyn)
        m_peerSyn = &s;
    if (s.has(KeySegment::BadAck))
        return;
    if (state() == State::Unknown || (state() == State::Closed && m_path.size() == 1 && !m_syn))
        append(State::SynSent, Cause::ActiveOpen, Certainty::Proved, s, false);
    const KeySegment *answer = nextSent(m_position);
    const bool hadGivenUp = state() == State::SynSent && answer && answer->flags.rst() && !answer->flags.ack();
    if (!hadGivenUp)
        to(Cause::ReceivedSynAck, s, false);
}

void StateReplay::receiveAck(const KeySegment &s)
{
    if (state() == State::Unknown)
        to(Cause::MidStream, s, false);
    if (!s.has(KeySegment::BadAck) && (!m_syn || s.covers(m_syn->sequence + 1))) {
        if (state() == State::SynSent && m_syn)
            to(Cause::ReceivedSynAck, s, false); // the SYN,ACK was not captured: who has this number had the SYN
        else
            to(Cause::ReceivedAckOfSyn, s, false);
    }
    if (m_fin && s.covers(m_fin->end)) {
        to(Cause::ReceivedAckOfFin, s, false);
        if (state() == State::TimeWait)
            restartTimeWait(s);
    }
}

void StateReplay::receiveFin(const KeySegment &s)
{
    const bool isRepeated = state() == State::TimeWait;
    if (s.has(KeySegment::Completes) || isRepeated)
        to(Cause::ReceivedFin, s, false);
    if (state() == State::TimeWait)
        restartTimeWait(s);
}

// --- Time, and the steps themselves ---

void StateReplay::restartTimeWait(const KeySegment &s)
{
    m_timeWaitBegan = std::max(s.time, m_path.back().time);
}

void StateReplay::expire(Nanoseconds now, std::uint32_t after)
{
    if (state() != State::TimeWait || m_path.size() == 1 || now - m_timeWaitBegan < m_facts.timeWait)
        return;
    Transition step = m_path.back();
    step.after = std::max(after, step.after);
    step.isBetween = true;
    step.sending = false;
    step.state = nextState(State::TimeWait, Cause::TimeWaitExpired);
    step.cause = Cause::TimeWaitExpired;
    step.certainty = Certainty::Timer;
    step.time = m_timeWaitBegan + m_facts.timeWait;
    m_path.push_back(step);
}

/// A SYN or FIN without an answer is sent again. If that does not happen, its sender has had an answer that was not
/// captured, or has given up.
void StateReplay::concludeFromSilence()
{
    const bool isOpening = state() == State::SynSent;
    const KeySegment *sent = isOpening ? m_syn : m_fin;
    if (!sent || (!isOpening && !m_facts.bothSent))
        return;
    Nanoseconds last = sent->time;
    Nanoseconds gap = 0;
    for (const KeySegment &k : m_segments) {
        if (k.from == m_side && !k.flags.rst() && (isOpening ? k.isSyn() : k.flags.fin()) && k.time > last) {
            gap = k.time - last;
            last = k.time;
        }
    }
    const KeySegment &end = m_segments.back();
    const Nanoseconds patience = isOpening ? m_facts.openingPatience() : m_facts.patience();
    if (m_facts.now - std::max(last, end.time) <= std::max(patience, 3 * gap))
        return;
    m_isBetween = true;
    m_index = m_facts.lastIndex;
    if (isOpening) {
        append(State::Closed, Cause::Silence, Certainty::Presumed, end, false);
        return;
    }
    to(Cause::ReceivedAckOfFin, end, false);
    if (state() == State::TimeWait)
        restartTimeWait(end);
}

void StateReplay::to(TransitionCause cause, const KeySegment &s, bool sending)
{
    const State next = nextState(state(), cause, m_isPassive);
    if (next == state())
        return;
    // What was not captured is shown by what was; but not that a FIN was among the data that were missed with it.
    Certainty certainty = Certainty::Observed;
    if (cause == Cause::MidStream)
        certainty = Certainty::Assumed;
    else if (!sending)
        certainty = isProved(s) ? Certainty::Proved : Certainty::Presumed;
    else if (s.has(KeySegment::Inferred))
        certainty = s.flags.fin() && s.has(KeySegment::HasData) ? Certainty::Presumed : Certainty::Proved;
    append(next, cause, certainty, s, sending);
}

void StateReplay::append(State state, TransitionCause cause, Certainty certainty, const KeySegment &s, bool sending)
{
    const Nanoseconds way = m_facts.capturePoint.to(m_side);
    const Nanoseconds before = m_path.back().time;
    Transition &step = m_path.emplace_back();
    step.after = m_index;
    step.segment = s.index;
    step.state = state;
    step.cause = cause;
    step.certainty = certainty;
    step.sending = sending;
    step.isBetween = m_isBetween;
    step.time = std::max(before, sending ? s.time - way : s.time + way);
}

/// What was taken for the state before the first segment was wrong.
void StateReplay::beginInstead(State state, TransitionCause cause, Certainty certainty)
{
    m_path.front().state = state;
    m_path.front().cause = cause;
    m_path.front().certainty = certainty;
}

bool StateReplay::isProved(const KeySegment &s) const
{
    const auto &acknowledged = m_facts.acknowledged[sideIndex(m_side)];
    if (s.flags.rst() || !acknowledged)
        return false;
    const auto reached = [&](const KeySegment &k) {
        return k.from == s.from && k.index >= s.index && k.end != k.sequence && !sequenceBefore(*acknowledged, k.end);
    };
    return reached(s) || std::any_of(m_segments.begin(), m_segments.end(), reached);
}

const KeySegment *StateReplay::nextSent(std::size_t position) const
{
    const auto sent = std::find_if(m_segments.begin() + static_cast<std::ptrdiff_t>(position), m_segments.end(),
                                   [&](const KeySegment &k) { return k.from == m_side; });
    return sent == m_segments.end() ? nullptr : &*sent;
}

bool StateReplay::isAnsweredLater() const
{
    return std::any_of(m_segments.begin() + static_cast<std::ptrdiff_t>(m_position), m_segments.end(),
                       [&](const KeySegment &k) { return k.from != m_side && k.isPlain(); });
}

} // namespace tcpladder
