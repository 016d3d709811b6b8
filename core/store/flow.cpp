// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/flow.h"

#include <algorithm>

namespace tcpladder {

namespace {

/// The position that @p number stands for, as near as possible to what @p highest has reached.
std::int64_t position(SequenceNumber number, SequenceNumber initial, std::int64_t highest)
{
    return unwrapSequence(number - initial, highest);
}

/// How often @p position has wrapped; before the beginning it is -1, which becomes 255.
std::uint8_t wraps(std::int64_t position)
{
    return static_cast<std::uint8_t>(position >> 32U);
}

} // namespace

Flow::Flow(const Identity &identity, const StateSettings &settings, const Surroundings &surroundings)
    : m_identity(identity),
      m_surroundings(surroundings),
      m_states(settings),
      m_classifier(surroundings.reusesPorts)
{
    for (const Side side : {Side::Client, Side::Server})
        m_states.setInitialState(side, surroundings.initial[sideIndex(side)]);
    m_states.end(surroundings.end);
}

Flow::Flow(const Identity &identity, Flow &previous, Side opener, Nanoseconds time)
    : m_identity(identity),
      m_states(StateTracker::succeeding(previous.m_states,
                                        previous.end(Side::Client) == identity.ends[sideIndex(opener)] ? Side::Server
                                                                                                       : Side::Client,
                                        otherSide(opener), time)),
      m_classifier(true)
{
    m_surroundings.reusesPorts = true;
    for (const Side side : {Side::Client, Side::Server})
        m_surroundings.initial[sideIndex(side)] = m_states.initialState(side);
    previous.m_surroundings.end = time;
    previous.m_states.end(time);
}

Flow::Verdict Flow::judge(const SegmentFacts &facts)
{
    Verdict verdict;
    if (m_segments.isEmpty()) [[unlikely]]
        m_begin = m_end = facts.time;
    const bool isIdle = facts.time - m_end >= IdleTime;
    m_end = facts.time;

    Direction &mine = m_directions[sideIndex(facts.from)];
    Direction &other = m_directions[sideIndex(otherSide(facts.from))];
    if (facts.flags.syn() || !mine.hasInitialSequence || !other.hasInitialSequence) [[unlikely]]
        learnNumbers(facts, mine, other);
    const std::int64_t begin = position(facts.sequence, mine.initialSequence, mine.highest);
    verdict.sequenceWraps = wraps(begin);
    mine.highest = std::max(mine.highest, begin + facts.length + facts.flags.sequenceLength());
    if (facts.length > 0)
        mine.dataEnd = std::max(mine.dataEnd, begin + facts.length + (facts.flags.syn() ? 1 : 0));
    if (facts.flags.ack()) {
        const std::int64_t acknowledged = position(facts.acknowledgment, other.initialSequence, other.highest);
        verdict.acknowledgmentWraps = wraps(acknowledged);
        other.highest = std::max(other.highest, acknowledged);
    }

    m_states.add(facts);
    const Judgement judgement = m_classifier.add(facts);
    verdict.marks = judgement.marks;
    m_marks.add(facts, judgement);
    if (judgement.saysAnything())
        note(judgement);
    // A SYN begins its numbers anew: there is no hole before it.
    const bool isMissing = judgement.marks.has(Mark::LostSegment) && !facts.flags.syn();
    if (isIdle || isMissing)
        m_gaps.add(m_segments.size(), isIdle, isMissing);
    return verdict;
}

void Flow::passOver(Nanoseconds time, Marks marks)
{
    if (m_segments.isEmpty())
        m_begin = time;
    m_end = time;
    m_states.passOver(time);
    m_classifier.passOver();
    Judgement judgement;
    judgement.marks = marks;
    m_marks.passOver(marks);
    note(judgement);
}

void Flow::note(const Judgement &judgement)
{
    const std::uint32_t index = m_segments.size();
    m_judged.append({index, judgement});
    if (judgement.marks.hasTrouble())
        m_trouble.push_back(index);
}

void Flow::learnNumbers(const SegmentFacts &facts, Direction &mine, Direction &other)
{
    if (facts.flags.syn() && !facts.flags.rst() && !mine.hasSyn) {
        // What the other side acknowledged before may have been of a connection that it still believes in.
        mine.hasSyn = mine.hasInitialSequence = true;
        mine.initialSequence = facts.sequence;
        mine.highest = 0;
    } else if (!mine.hasInitialSequence && (!facts.flags.rst() || facts.sequence != 0)) {
        mine.hasInitialSequence = true;
        mine.initialSequence = facts.sequence - 1;
    }
    if (facts.flags.ack() && !other.hasInitialSequence) {
        other.hasInitialSequence = true;
        other.initialSequence = facts.acknowledgment - 1;
    }
}

Judgement Flow::judgement(std::uint32_t index) const
{
    if (m_judged.isEmpty() || m_judged.back().index < index)
        return {};
    if (m_judged.back().index == index)
        return m_judged.back().judgement;
    const std::uint32_t place = m_judged.firstNot([index](const Judged &judged) { return judged.index < index; });
    return m_judged[place].index == index ? m_judged[place].judgement : Judgement();
}

EndpointTracker::DefaultSegmentSize Flow::defaultSegmentSize() const
{
    using Size = EndpointTracker::DefaultSegmentSize;
    return end(Side::Client).address.isV6() ? Size::Ipv6 : Size::Ipv4;
}

void Flow::extendEndpoints(const SegmentLog &log)
{
    if (!m_endpoints)
        m_endpoints = std::make_unique<EndpointHistory>(defaultSegmentSize());
    m_endpoints->extend(log, m_segments);
}

Endpoints Flow::endpoints(std::uint32_t index, const SegmentLog &log) const
{
    return m_endpoints ? m_endpoints->at(index, log, m_segments)
                       : EndpointHistory(defaultSegmentSize()).at(index, log, m_segments);
}

void Flow::followRows(const Segment &segment, const SegmentLog &log)
{
    if (!m_rowHistory)
        m_rowHistory = std::make_unique<RowHistory>();
    m_rowHistory->add(segment, log, *this);
}

const RowHistory &Flow::rowHistory(const SegmentLog &log) const
{
    if (!m_rowHistory)
        m_rowHistory = std::make_unique<RowHistory>();
    m_rowHistory->extend(log, *this, segmentCount());
    return *m_rowHistory;
}

FlowSummary Flow::summary(const SettledStates &settled) const
{
    FlowSummary summary;
    summary.id = m_identity.id;
    summary.ends = m_identity.ends;
    summary.encapsulation = m_identity.encapsulation;
    summary.sidesAreGuessed = m_identity.sidesAreGuessed;
    summary.segmentCount = m_segments.size();
    summary.begin = m_begin;
    summary.end = m_end;
    summary.markCounts = m_marks.marks();
    summary.toldMarks = m_marks.told();
    summary.roles = settled.roles;
    summary.capturePoint = m_states.capturePoint();
    for (const Side side : {Side::Client, Side::Server}) {
        const std::size_t i = sideIndex(side);
        summary.bytes[i] = static_cast<std::uint64_t>(m_directions[i].dataEnd - 1);
        summary.states[i] = settled.states[i];
        summary.initialSequence[i] = m_directions[i].initialSequence;
        summary.windowScale[i] = m_classifier.windowScale().shift(side);
    }
    return summary;
}

} // namespace tcpladder
