// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/flow.h"

#include <algorithm>
#include <bit>

namespace tcpladder {

Flow::Flow(FlowId id, const EndPoint &client, const EndPoint &server, std::uint32_t encapsulation)
    : m_id(id),
      m_ends{client, server},
      m_encapsulation(encapsulation)
{}

void Flow::judge(const SegmentFacts &facts, Segment &segment)
{
    if (m_segments.size() == 0)
        m_begin = facts.time;
    const bool isIdle = m_segments.size() > 0 && facts.time - m_end >= IdleTime;
    m_end = facts.time;
    learnNumbers(facts);

    Direction &mine = m_directions[sideIndex(facts.from)];
    Direction &other = m_directions[sideIndex(otherSide(facts.from))];
    segment.sequenceWraps = advance(mine, facts.sequence, facts.end() - facts.sequence);
    segment.acknowledgmentWraps = facts.flags.ack() ? advance(other, facts.acknowledgment, 0) : std::uint8_t{0};
    mine.bytes += facts.length;

    m_states.add(facts);
    segment.marks = m_classifier.add(facts).marks;
    for (std::uint32_t bits = segment.marks.bits(); bits != 0; bits &= bits - 1)
        ++m_markCounts[static_cast<std::size_t>(std::countr_zero(bits))];
    if (segment.marks.hasTrouble())
        m_trouble.push_back(m_segments.size());
    const bool isMissing = segment.marks.has(Mark::LostSegment);
    if (isIdle || isMissing)
        m_gaps.add(m_segments.size(), isIdle, isMissing);
}

void Flow::learnNumbers(const SegmentFacts &facts)
{
    Direction &mine = m_directions[sideIndex(facts.from)];
    Direction &other = m_directions[sideIndex(otherSide(facts.from))];
    const bool isReset = facts.flags.rst();
    if (!mine.hasInitialSequence && (!isReset || facts.sequence != 0)) {
        mine.hasInitialSequence = true;
        mine.initialSequence = facts.flags.syn() ? facts.sequence : facts.sequence - 1;
    }
    if (facts.flags.ack() && !other.hasInitialSequence) {
        other.hasInitialSequence = true;
        other.initialSequence = facts.acknowledgment - 1;
    }
    if (facts.flags.syn() && !isReset && !mine.hasSyn) {
        mine.hasSyn = true;
        mine.offeredScale = facts.options.windowScale.has_value();
        mine.scale = facts.options.windowScale.value_or(0);
    }
}

std::uint8_t Flow::advance(Direction &direction, SequenceNumber number, std::uint32_t length)
{
    const std::int64_t position = unwrapSequence(number - direction.initialSequence, direction.highest);
    direction.highest = std::max(direction.highest, position + length);
    return static_cast<std::uint8_t>(position >> 32U); // -1 becomes 255: before the beginning
}

std::optional<std::uint8_t> Flow::windowScale(Side side) const
{
    const Direction &mine = m_directions[sideIndex(side)];
    const Direction &other = m_directions[sideIndex(otherSide(side))];
    if ((mine.hasSyn && !mine.offeredScale) || (other.hasSyn && !other.offeredScale))
        return std::uint8_t{0}; // both must offer it, or none scales
    if (mine.hasSyn && other.hasSyn)
        return mine.scale;
    return std::nullopt;
}

FlowSummary Flow::summary() const
{
    FlowSummary summary;
    summary.id = m_id;
    summary.ends = m_ends;
    summary.encapsulation = m_encapsulation;
    summary.segmentCount = m_segments.size();
    summary.begin = m_begin;
    summary.end = m_end;
    summary.markCounts = m_markCounts;
    for (const Side side : {Side::Client, Side::Server}) {
        const std::size_t i = sideIndex(side);
        const StatePath &states = m_states.path(side);
        summary.bytes[i] = m_directions[i].bytes;
        summary.states[i] = states.empty() ? State::Unknown : states.back().state;
        summary.initialSequence[i] = m_directions[i].initialSequence;
        summary.windowScale[i] = windowScale(side);
    }
    return summary;
}

} // namespace tcpladder
