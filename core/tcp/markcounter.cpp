// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/markcounter.h"

#include <bit>

namespace tcpladder {
namespace {

std::uint32_t &of(MarkCounts &counts, Mark mark)
{
    return counts[static_cast<std::size_t>(mark)];
}

void addAll(Marks marks, MarkCounts &counts)
{
    for (std::uint32_t bits = marks.bits(); bits != 0; bits &= bits - 1)
        ++counts[static_cast<std::size_t>(std::countr_zero(bits))];
}

} // namespace

void MarkCounter::passOver(Marks marks)
{
    addAll(marks, m_marks);
    addAll(marks, m_told);
}

void MarkCounter::count(const SegmentFacts &segment, const Judgement &judgement)
{
    const Marks marks = judgement.marks;
    addAll(marks, m_marks);
    if (marks.has(Mark::DuplicateFrame)) {
        ++of(m_told, Mark::DuplicateFrame);
        return;
    }
    Direction &own = m_directions[sideIndex(segment.from)];
    const Direction &peer = m_directions[sideIndex(otherSide(segment.from))];
    Marks told = marks;
    if (marks.has(Mark::KeepAlive) && peer.isClosed) { // so Linux probes: no byte, one below the next
        told.clear(Mark::KeepAlive);
        told.set(Mark::ZeroWindowProbe);
    } else if (marks.has(Mark::ZeroWindow) && own.isClosed && peer.isProbe) {
        told.clear(Mark::ZeroWindow);
        told.set(Mark::ZeroWindowProbeAck);
    }
    if (marks.has(Mark::FastRetransmission) || marks.has(Mark::SpuriousRetransmission)
        || marks.has(Mark::TailLossProbe))
        told.clear(Mark::Retransmission); // its kind says more
    own.isClosed = segment.window == 0;
    own.isProbe = told.has(Mark::ZeroWindowProbe);
    if (marks.has(Mark::LostSegment)) {
        if (segment.flags.syn()) { // begins its numbers anew
            told.clear(Mark::LostSegment);
        } else {
            if (own.holes.size() == MaximumHoles)
                own.holes.erase(own.holes.begin());
            own.holes.push_back({judgement.from, segment.sequence});
        }
    }
    addAll(told, m_told);
    if (marks.has(Mark::OutOfOrder))
        of(m_told, Mark::LostSegment) -= fill(segment, own);
    else if (marks.has(Mark::Retransmission))
        fill(segment, own); // and lost it was
}

std::uint32_t MarkCounter::fill(const SegmentFacts &segment, Direction &own)
{
    return static_cast<std::uint32_t>(std::erase_if(own.holes, [&](const Hole &hole) {
        return sequenceBefore(segment.sequence, hole.end) && sequenceAfter(segment.end(), hole.begin);
    }));
}

} // namespace tcpladder
