// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/sidenumbers.h"

namespace tcpladder {

/// What a synchronized receiver does with a RST (RFC 9293 3.10.7.4, after RFC 5961).
enum class RstValidity : std::uint8_t {
    Exact,       ///< its number is RCV.NXT: the connection is reset
    InWindow,    ///< elsewhere in the window: a challenge ACK is sent
    OutOfWindow, ///< ignored
};

/// How the receiver, which has sent @p receiver, takes a RST of @p sequence from the side that has sent @p sender. Its
/// RCV.NXT is only known within limits: what it last acknowledged, all that was captured, or all that was sent.
RstValidity rstValidity(SequenceNumber sequence, const SideNumbers &sender, const SideNumbers &receiver);

} // namespace tcpladder
