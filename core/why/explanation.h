// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/tcp/side.h"

#include <cstdint>

namespace tcpladder {

/// Why a segment was sent, or what it did: one reason a segment, the weightiest. Each has its sentence in app/text.
enum class Reason : std::uint8_t {
    Unknown,                ///< the capture does not tell
    ActiveOpen,             ///< the first SYN (RFC 9293 3.5)
    SynCrossed,             ///< a SYN sent before the other side's arrived (RFC 9293 3.5, figure 7)
    SynAgain,               ///< the same SYN once more, `span` after the one before
    SynAck,                 ///< answers a SYN: `to` = `from` + 1, absolute numbers
    SynAckAgain,            ///< the same SYN,ACK once more
    SynAckSimultaneous,     ///< answers a SYN that crossed its own
    HandshakeDone,          ///< the ACK that ends the handshake
    Data,                   ///< `count` bytes
    DataWithAck,            ///< `count` bytes, and acknowledges up to `to`
    AckOfAllData,           ///< `to` = `from` + `count`: everything sent so far
    AckOfData,              ///< `to` = `from` + `count`: part of what was sent
    AckOfFin,               ///< `to` = `from` + 1: a FIN takes one number
    AckOfDataAndFin,        ///< `to` = `from` + `count` + 1
    LastAck,                ///< acknowledges the FIN, and TIME-WAIT begins in case it is lost
    LastAckAgain,           ///< acknowledges a FIN that came again
    AckRepeated,            ///< nothing new
    ActiveClose,            ///< the first FIN
    PassiveClose,           ///< FIN after the other side's FIN was acknowledged
    PassiveCloseWithAck,    ///< FIN and the ACK of the other side's FIN in one segment
    FinCrossed,             ///< a FIN sent before the other side's arrived (RFC 9293 3.6, figure 13)
    FinAgain,               ///< the same FIN once more
    ResetRefused,           ///< RST that answers a SYN: nobody listens
    ResetAbort,             ///< RST that ends the connection at once
    ResetStray,             ///< RST that answers what belongs to no connection
    DuplicateAck,           ///< repeats an ACK: something after `to` is missing
    Retransmission,         ///< the same bytes again, `count` of them from `from` on
    FastRetransmission,     ///< after three duplicate ACKs (RFC 5681 3.2)
    SpuriousRetransmission, ///< of bytes that were acknowledged already
    TailLossProbe,          ///< RFC 8985 7
    OutOfOrder,             ///< overtaken on the way by a later segment
    AfterGap,               ///< `count` bytes before it were not captured, from `from` on
    ZeroWindow,             ///< the receiver's buffer is full
    ZeroWindowProbe,        ///< asks whether the window has opened (RFC 9293 3.8.6.1)
    ZeroWindowProbeAck,     ///< answers a probe: still closed
    WindowUpdate,           ///< the receiver has room again: `count` bytes
    WindowFull,             ///< fills the window to its end
    KeepAlive,              ///< asks whether the other side is there (RFC 9293 3.8.4)
    KeepAliveAck,           ///< it is
    AckOfUnseen,            ///< acknowledges what was not captured
};

/// A reason and the numbers that its sentence quotes; relative sequence numbers unless it says otherwise.
struct Explanation {
    Reason reason = Reason::Unknown;
    Side sender = Side::Client;
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::int64_t count = 0;
    Nanoseconds span = 0;
};

} // namespace tcpladder
