// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/segmentfacts.h"
#include "core/tcp/statepath.h"

#include <array>
#include <cstdint>

namespace tcpladder {

/// Infers the states that both sides of one flow go through (RFC 9293 3.3.2 and 3.10.7) from its captured segments.
class StateTracker
{
public:
    /// Takes the flow's next segment in capture order.
    void add(const SegmentFacts &segment);
    /// True if @p segment, of the same end points, opens another connection than this one.
    bool startsNewConnection(const SegmentFacts &segment) const;
    /// The path of @p side as settled by what was captured so far; entries still open to revision are included.
    const StatePath &path(Side side) const { return m_paths[sideIndex(side)]; }

private:
    void to(Side side, State state, TransitionCause cause, bool sending, Nanoseconds time);

    std::array<StatePath, 2> m_paths;
    std::uint32_t m_count = 0;
    std::array<bool, 2> m_hasIss{};
    std::array<SequenceNumber, 2> m_iss{};
    std::array<bool, 2> m_sentFin{};
    std::array<SequenceNumber, 2> m_finEnd{};
};

} // namespace tcpladder
