// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <algorithm>
#include <cstdint>

namespace tcpladder {

/// Learns whether one side's IPv4 identification counts its packets, so that it tells the order of their sending.
class IdentificationCounter
{
public:
    /// Takes the identification of the side's next captured packet, which passed at @p time and stands for @p packets
    /// packets of the network (an offloaded segment counts as those that the card makes of it).
    void add(std::uint16_t identification, Nanoseconds time, std::uint32_t packets = 1);

    /// True if the numbers seen so far rise as a counter's do, by this flow's packets or by all of the host's.
    /// A rise by exactly one says as much as several others: by chance it happens once in 65,536 times.
    bool counts() const { return (m_rises >= 2 || m_steps >= 1) && m_rises >= 8 * m_jumps; }
    /// True if they rise by exactly one a packet of this flow, but for a few gaps.
    bool countsFlow() const { return counts() && m_steps >= 1 && m_steps >= 2 * (m_rises - m_steps); }
    /// True if they also do so over @p silence, as far as can be told. A host's counter moves on with what the host sends
    /// elsewhere: while it sends nothing there it looks like the flow's own, which only time can tell.
    bool countsFlowOver(Nanoseconds silence) const
    {
        return countsFlow() && silence <= std::min(Reach * m_steady, Furthest);
    }
    /// How many packets were sent after the newest captured and before the one with @p identification; 0 if it is older.
    std::uint32_t missingBefore(std::uint16_t identification) const;

private:
    // So many times as long as they rose steadily, they are believed to go on so; but no host is quiet for ever.
    static constexpr Nanoseconds Reach = 8;
    static constexpr Nanoseconds Furthest = 4 * Second;

    void halveWhenFull();

    Nanoseconds m_time = 0;   // of the newest
    Nanoseconds m_steady = 0; // how long they rose by exactly one packet, in all; Furthest at most
    std::uint16_t m_newest = 0;
    std::uint16_t m_packets = 1; // that the newest stands for
    std::uint8_t m_rises = 0;
    std::uint8_t m_steps = 0; // by exactly one packet, or back into a gap
    std::uint8_t m_jumps = 0;
    bool m_any = false;
};

} // namespace tcpladder
