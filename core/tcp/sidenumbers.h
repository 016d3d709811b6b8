// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/contiguousedge.h"
#include "core/tcp/segmentfacts.h"
#include "core/tcp/sendingclock.h"

namespace tcpladder {

/// What one side of a flow has sent so far, as far as the states depend on it.
struct SideNumbers {
    SequenceNumber initial = 0;      ///< ISS; one less than the first number seen if its SYN was not captured
    SequenceNumber next = 0;         ///< behind the last number that it used: its SND.NXT was this at least
    SequenceNumber captured = 0;     ///< behind the last number that a captured segment took
    SequenceNumber acknowledged = 0; ///< its highest acknowledgment: its RCV.NXT was this at least
    SequenceNumber finEnd = 0;
    ContiguousEdge edge;
    SendingClock clock;
    std::uint16_t window = 0;
    std::uint8_t scale = NoScale; ///< of its window, as its SYN says

    bool hasSent = false; ///< anything but a RST
    bool hasAcknowledged = false;
    bool hasSpoken = false; ///< a segment with ACK and without SYN: it takes itself for synchronized
    bool hasSentData = false;
    bool hasSentSynAck = false;
    bool hasSentFin = false;
    bool finIsPartial = false;          ///< its FIN was captured, but not all that it sent before
    bool awaitsAck = false;             ///< of a SYN or FIN; the next acknowledgment of that matters
    bool isReset = false;               ///< there was a RST of either side since it was last heard
    bool countsIdentifications = false; ///< in IPv4's header, for each segment of this connection

    static constexpr std::uint8_t NoScale = 0xff;

    /// True if a segment of this side without SYN, FIN or RST may matter for the states.
    bool isWatched() const { return !hasSpoken || !hasSentData || finIsPartial || isReset; }
    /// The window that its last segment announced, in bytes. @p peer matters as both must have sent the option.
    std::uint32_t scaledWindow(const SideNumbers &peer) const
    {
        const bool scaled = scale != NoScale && peer.scale != NoScale;
        return scaled ? std::uint32_t{window} << scale : window;
    }
};

} // namespace tcpladder
