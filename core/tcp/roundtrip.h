// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/tcp/side.h"

#include <array>

namespace tcpladder {

/// The shortest round trips of one flow as seen from the capture point, which splits each into two loops.
class RoundTrip
{
public:
    static constexpr Nanoseconds Unknown = -1;

    /// A segment of @p sender passed the capture point and was acknowledged there @p elapsed later.
    void addLoop(Side sender, Nanoseconds elapsed)
    {
        Nanoseconds &loop = m_loops[sideIndex(sender)];
        if (elapsed >= 0 && (loop == Unknown || elapsed < loop))
            loop = elapsed;
    }

    /// From the capture point to the peer of @p sender and back; Unknown before a segment of it was acknowledged.
    Nanoseconds loop(Side sender) const { return m_loops[sideIndex(sender)]; }

    /// From one side to the other and back: both loops, or the one that is known, which is a lower bound.
    Nanoseconds total() const
    {
        if (m_loops[0] == Unknown || m_loops[1] == Unknown)
            return m_loops[0] == Unknown ? m_loops[1] : m_loops[0];
        return m_loops[0] + m_loops[1];
    }

    /// True if the capture point is so near @p side that nothing can overtake between the two.
    bool isNear(Side side) const
    {
        const Nanoseconds near = m_loops[sideIndex(otherSide(side))];
        const Nanoseconds far = m_loops[sideIndex(side)];
        return near != Unknown && far != Unknown && near <= Millisecond && near * 16 <= far;
    }

private:
    std::array<Nanoseconds, 2> m_loops{Unknown, Unknown};
};

} // namespace tcpladder
