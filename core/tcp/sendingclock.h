// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/segmentfacts.h"

#include <cstdint>

namespace tcpladder {

/// What one side's newest segment told of the moment of its sending: the side's clock (RFC 7323 5.4) and its IPv4
/// identification, which both only grow.
class SendingClock
{
public:
    /// Takes the side's next captured segment, which is no SYN or RST: who stands in for a side in the handshake, and who
    /// resets a connection that is gone, has another clock.
    void add(const SegmentFacts &segment)
    {
        if (compare(segment) < 0) [[unlikely]]
            return;
        m_identification = segment.identification;
        m_hasTimestamp = segment.options.timestamps.has_value();
        if (m_hasTimestamp)
            m_timestamp = segment.options.timestamps->value;
    }

    /// Above 0 if @p segment, which is no SYN or RST, was sent after the newest taken, below 0 if before; 0 if nothing
    /// tells.
    int compare(const SegmentFacts &segment) const
    {
        if (m_hasTimestamp && segment.options.timestamps && segment.options.timestamps->value != m_timestamp)
            return sequenceAfter(segment.options.timestamps->value, m_timestamp) ? 1 : -1;
        // Some stacks draw it at random: it tells only where it is near, which is chance once in 500 times.
        constexpr std::int16_t Near = 64;
        const auto step =
            static_cast<std::int16_t>(static_cast<std::uint16_t>(segment.identification - m_identification));
        if (segment.identification == 0 || m_identification == 0 || step > Near || step < -Near)
            return 0;
        return step;
    }

private:
    std::uint32_t m_timestamp = 0;
    std::uint16_t m_identification = 0;
    bool m_hasTimestamp = false;
};

} // namespace tcpladder
