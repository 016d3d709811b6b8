// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/why/lookback.h"

#include <algorithm>

namespace tcpladder {

std::span<const LookBack::Entry> LookBack::upTo(std::uint32_t index)
{
    const std::uint32_t first = index > Reach ? index - Reach : 0;
    if (first < m_first || first > end()) {
        m_entries.clear();
        m_first = first;
    }
    if (first - m_first > Reach) { // seldom, so that what is kept is seldom moved
        m_entries.erase(m_entries.begin(), m_entries.begin() + (first - m_first));
        m_first = first;
    }
    if (index >= end())
        readUpTo(index);
    return std::span(m_entries).subspan(first - m_first, index - first + 1);
}

void LookBack::readUpTo(std::uint32_t index)
{
    constexpr std::uint32_t Ahead = 64; // a flow that rests is woken for each reading
    struct Place {
        SegmentId id;
        Judgement judgement;
    };
    const std::vector<Place> places = m_trace.read(m_flow.id, [&](const Flow &flow) {
        std::vector<Place> found;
        for (std::uint32_t i = end(); i < std::min(flow.segmentCount(), index + 1 + Ahead); ++i)
            found.push_back({flow.segmentAt(i), flow.judgement(i)});
        return found;
    });
    for (const Place &place : places) {
        const Segment &segment = m_cursor.at(place.id);
        m_entries.push_back({.id = place.id,
                             .time = segment.time,
                             .end = m_flow.relativeSequence(segment) + segment.length + segment.flags.sequenceLength(),
                             .ack = m_flow.relativeAcknowledgment(segment),
                             .sequence = segment.sequence,
                             .length = segment.length,
                             .flags = segment.flags,
                             .from = segment.from,
                             .isUnreadable = segment.marks.isUnreadable(),
                             .judgement = place.judgement});
    }
}

} // namespace tcpladder
