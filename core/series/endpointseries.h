// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/series.h"
#include "core/tcp/endpointtracker.h"

#include <array>
#include <cstdint>
#include <optional>

namespace tcpladder {

/// What the variables of both end points were all along one flow: bytes in flight, the window offered, round trips.
class EndpointSeries
{
public:
    /// Of the data of one side.
    struct Direction {
        Series inFlight;          ///< bytes
        Series offeredWindow;     ///< bytes
        Series roundTrips;        ///< ns, samples by Karn's rule
        Series smoothedRoundTrip; ///< ns
    };

    /// Takes segment @p index of the flow; @p isCopy: a packet that was captured twice.
    void add(std::uint32_t index, const SegmentFacts &facts, bool isCopy);
    const Direction &of(Side side) const { return m_directions[sideIndex(side)]; }
    /// From the SYN to the ACK of the SYN,ACK, if both were sent once and captured: a full round trip wherever the capture
    /// was made. Begins with the segment that ended it.
    const Series &initialRoundTrip() const { return m_initialRoundTrip; }

private:
    void addSide(std::uint32_t index, Side side);

    EndpointTracker m_tracker;
    std::array<Direction, 2> m_directions;
    std::array<RetransmissionTimeout, 2> m_timeouts;
    std::array<std::uint32_t, 2> m_samples{};
    std::array<std::optional<Nanoseconds>, 2> m_handshake; ///< each side's SYN until it was acknowledged
    Series m_initialRoundTrip;
};

} // namespace tcpladder
