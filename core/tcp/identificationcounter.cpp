// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/identificationcounter.h"

#include <algorithm>

namespace tcpladder {
namespace {

// A host-wide counter moves on between two packets of one flow; a random number goes further than this mostly.
constexpr int LargestRise = 2048;
// An overtaken packet comes back by no more than what is in flight.
constexpr int LargestFall = 256;

} // namespace

void IdentificationCounter::add(std::uint16_t identification, Nanoseconds time, std::uint32_t packets)
{
    // A zero says only that the packet may not be fragmented (RFC 6864 4.1).
    if (identification == 0 && (!m_any || m_newest < 0xff00))
        return;
    const auto difference = static_cast<std::int16_t>(static_cast<std::uint16_t>(identification - m_newest));
    if (m_any) [[likely]] {
        const bool wasOvertaken = difference < 0 && difference > -LargestFall; // it fills a gap
        if (wasOvertaken || (difference > 0 && difference <= LargestRise))
            ++m_rises;
        else
            ++m_jumps;
        if (wasOvertaken || difference == m_packets)
            ++m_steps;
        halveWhenFull();
        if (wasOvertaken)
            return;
        // More than Furthest says no more; and times in a crafted capture may lie as far apart as they can.
        if (difference == m_packets)
            m_steady = std::min(Furthest, m_steady + std::clamp<Nanoseconds>(time - m_time, 0, Furthest));
    }
    m_any = true;
    m_newest = identification;
    m_time = time;
    m_packets = static_cast<std::uint16_t>(std::clamp<std::uint32_t>(packets, 1, 64));
}

void IdentificationCounter::halveWhenFull()
{
    if (m_rises == 0xff || m_jumps == 0xff) {
        m_rises /= 2;
        m_steps /= 2;
        m_jumps /= 2;
    }
}

std::uint32_t IdentificationCounter::missingBefore(std::uint16_t identification) const
{
    const auto difference = static_cast<std::int16_t>(static_cast<std::uint16_t>(identification - m_newest));
    return difference > m_packets ? static_cast<std::uint32_t>(difference - m_packets) : 0;
}

} // namespace tcpladder
