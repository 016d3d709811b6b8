// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/keysegments.h"
#include "core/tcp/sidenumbers.h"
#include "core/tcp/statereplay.h"

namespace tcpladder {

/// An acknowledgment of more than was captured of the other side.
struct UnseenAck {
    static constexpr std::uint32_t None = 0xffffffffU;

    Nanoseconds time = 0;
    std::uint32_t index = None; ///< of the segment in the flow
    SequenceNumber acknowledgment = 0;

    bool isSet() const { return index != None; }
};

/// Puts into @p segments, the key segments of a flow in order, the SYN of a simultaneous open that was not captured: a
/// side that sent SYN and then SYN,ACK must have received a SYN without ACK in between (RFC 9293 3.5, figure 7).
void inferSyn(KeySegmentList &segments);

/// Moves the SYN and the SYN,ACK of @p sender in @p segments, if they were overtaken on their way to the capture point,
/// before what @p sender sent after them: SYN, SYN,ACK, and then all that acknowledges the other side's SYN.
void reorderOpening(KeySegmentList &segments, Side sender);

/// Puts into @p segments the FIN of the side that has sent @p sender, if the acknowledgment @p unseen of @p receiver
/// tells that a FIN was among what was not captured: the connection is being closed, and one number more than the data is
/// acknowledged, or nothing was ever sent again.
void inferFin(KeySegmentList &segments, const UnseenAck &unseen, Side receiver, const SideNumbers &sender,
              const ReplayFacts &facts);

} // namespace tcpladder
