// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/statetracker.h"

namespace tcpladder {

void StateTracker::to(Side side, State state, TransitionCause cause, bool sending, Nanoseconds time)
{
    StatePath &path = m_paths[sideIndex(side)];
    if (path.back().state == state)
        return;
    path.push_back({m_count, m_count, state, cause, sending ? Certainty::Observed : Certainty::Presumed, sending, time});
}

bool StateTracker::startsNewConnection(const SegmentFacts &segment) const
{
    const std::size_t from = sideIndex(segment.from);
    return segment.flags.syn() && !segment.flags.rst() && m_hasIss[from] && segment.sequence != m_iss[from];
}

void StateTracker::add(const SegmentFacts &s)
{
    const Side x = s.from;
    const Side y = otherSide(x);
    const auto xi = sideIndex(x);
    const auto yi = sideIndex(y);
    if (m_count == 0) {
        const bool opening = s.flags.syn() && !s.flags.ack();
        const State server = opening ? State::Listen : State::Unknown;
        const State client = opening ? State::Closed : State::Unknown;
        m_paths[0].push_back({.state = client, .time = s.time});
        m_paths[1].push_back({.state = server, .time = s.time});
    }
    using enum State;
    const auto state = [&](Side side) { return m_paths[sideIndex(side)].back().state; };
    if (s.flags.syn()) {
        m_hasIss[xi] = true;
        m_iss[xi] = s.sequence;
    }
    if (s.flags.rst()) {
        to(x, Closed, TransitionCause::SentRst, true, s.time);
        to(y, Closed, TransitionCause::ReceivedRst, false, s.time);
    } else if (s.flags.syn() && !s.flags.ack()) {
        to(x, SynSent, TransitionCause::ActiveOpen, true, s.time);
        to(y, SynReceived, TransitionCause::PassiveOpen, false, s.time);
    } else if (s.flags.syn()) {
        to(x, SynReceived, TransitionCause::SentSynAck, true, s.time);
        to(y, Established, TransitionCause::ReceivedSynAck, false, s.time);
    } else {
        if (state(x) == Unknown)
            to(x, Established, TransitionCause::MidStream, true, s.time);
        if (state(y) == Unknown || state(y) == SynReceived)
            to(y, Established, TransitionCause::ReceivedAckOfSyn, false, s.time);
        if (s.flags.fin()) {
            m_sentFin[xi] = true;
            m_finEnd[xi] = s.end();
            to(x, state(x) == CloseWait ? LastAck : FinWait1, TransitionCause::SentFin, true, s.time);
        }
        if (s.flags.ack() && m_sentFin[yi] && s.acknowledgment == m_finEnd[yi]) {
            if (state(y) == FinWait1)
                to(y, FinWait2, TransitionCause::ReceivedAckOfFin, false, s.time);
            else if (state(y) == Closing)
                to(y, TimeWait, TransitionCause::ReceivedAckOfFin, false, s.time);
            else if (state(y) == LastAck)
                to(y, Closed, TransitionCause::ReceivedAckOfFin, false, s.time);
        }
        if (s.flags.fin()) {
            const State now = state(y);
            to(y, now == FinWait2 ? TimeWait : now == FinWait1 ? Closing : CloseWait, TransitionCause::ReceivedFin, false,
               s.time);
        }
    }
    ++m_count;
}

} // namespace tcpladder
