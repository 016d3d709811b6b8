// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tcpladder {

/// Learns whether one side's IPv4 identification counts its packets, so that it tells the order of their sending.
class IdentificationCounter
{
public:
    /// Takes the identification of the side's next captured packet, which follows @p packets packets of the network
    /// for the one captured before (an offloaded segment counts as those that the card makes of it).
    void add(std::uint16_t identification, std::uint32_t packets = 1);

    /// True if the numbers seen so far rise as a counter's do, by this flow's packets or by all of the host's.
    /// A rise by exactly one says as much as several others: by chance it happens once in 65,536 times.
    bool counts() const { return (m_rises >= 2 || m_steps >= 1) && m_rises >= 8 * m_jumps; }
    /// True if they rise by exactly one a packet of this flow, but for a few gaps.
    bool countsFlow() const { return counts() && m_steps >= 1 && m_steps >= 2 * (m_rises - m_steps); }
    /// How many packets were sent after the newest captured and before the one with @p identification; 0 if it is older.
    std::uint32_t missingBefore(std::uint16_t identification) const;

private:
    void halveWhenFull();

    std::uint16_t m_newest = 0;
    std::uint16_t m_packets = 1; // that the newest stands for
    std::uint8_t m_rises = 0;
    std::uint8_t m_steps = 0; // by exactly one packet, or back into a gap
    std::uint8_t m_jumps = 0;
    bool m_any = false;
};

} // namespace tcpladder
