// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/tcp/judgement.h"
#include "core/tcp/side.h"
#include "core/tcp/state.h"

#include <cstdint>

namespace tcpladder {

/// Why a segment was sent, or what it did. Each has its sentences in app/text.
enum class Reason : std::uint8_t {
    Unknown, ///< the capture does not tell

    // Opening. `from` and `to` are absolute numbers here.
    ActiveOpen,         ///< the first SYN: `from` is its number (RFC 9293 3.5)
    SynWithData,        ///< the same with `count` bytes (RFC 7413)
    PortReused,         ///< a SYN between the ports of an earlier connection
    SynOfHalfOpen,      ///< a SYN to a side that is still in `otherState` (RFC 9293 3.5.1)
    SynCrossed,         ///< a SYN sent before the other side's arrived (RFC 9293 3.5, figure 7)
    SynAgain,           ///< the same SYN once more, `span` after the one before
    SynAck,             ///< answers a SYN: `to` = `from` + 1; `limit` is its own number
    SynAckOfData,       ///< answers a SYN with data: `to` = `from` + 1 + `count`
    SynAckOfOther,      ///< answers another SYN than that with number `from`
    SynAckAlone,        ///< answers a SYN that was not captured: `to` = `from` + 1
    SynAckAgain,        ///< the same SYN,ACK once more
    SynAckSimultaneous, ///< answers a SYN that crossed its own
    HandshakeDone,      ///< the ACK that ends the handshake: `to` = `from` + 1; `count` bytes travel with it
    ChallengeAckOfSyn,  ///< tells who sent a SYN into an open connection what is expected (RFC 5961 4)
    ChallengeAckOfRst,  ///< the same after a RST that was not exact (RFC 5961 3)

    // Data and acknowledgments. Numbers are relative from here on.
    Data,            ///< `count` bytes from `from` on
    DataWithAck,     ///< `count` bytes from `from` on, and acknowledges all before `to`
    HalfCloseData,   ///< `count` bytes after the other side closed its direction (RFC 9293 3.6)
    AckOfAllData,    ///< `to` = `from` + `count`: everything sent so far, `number` segments
    AckOfData,       ///< `to` = `from` + `count`: part of what was sent; `limit` is the end of it
    AckOfFin,        ///< `to` = `from` + 1: a FIN takes one number
    AckOfDataAndFin, ///< `to` = `from` + `count` + 1
    AckRepeated,     ///< nothing new
    AckOvertaken,    ///< `to` is less than `limit`, which was acknowledged before
    AckFirst,        ///< the first that was captured of its sender
    WithoutAck,      ///< neither SYN, RST nor ACK: to be dropped

    // Closing.
    ActiveClose,         ///< the first FIN, with number `from`; `count` bytes before it in the same segment
    PassiveClose,        ///< FIN after the other side's FIN was acknowledged
    PassiveCloseWithAck, ///< FIN and the ACK of the other side's FIN in one segment
    FinCrossed,          ///< a FIN sent before the other side's arrived (RFC 9293 3.6, figure 13)
    FinAgain,            ///< the same FIN once more, `span` after the one before
    LastAck,             ///< acknowledges the FIN with number `from`, and TIME-WAIT begins in case it is lost
    LastAckAgain,        ///< acknowledges a FIN that came again

    // Resets.
    ResetRefused,     ///< answers a SYN: nobody listens
    ResetOfHandshake, ///< the opener wants no connection any more
    ResetOfHalfOpen,  ///< answers an ACK of something that was never sent (RFC 9293 3.5.1)
    ResetAbort,       ///< ends the connection at once
    ResetAfterClose,  ///< answers data that came after the own FIN (RFC 9293 3.6.1)
    ResetUnbelieved,  ///< its number is not the one expected: the other side stays as it is (RFC 5961 3)
    ResetStray,       ///< answers what belongs to no connection

    // Marks.
    DuplicateAck,           ///< the `number`th for `to`; up to `limit` is missing, if that is known
    Retransmission,         ///< the same bytes again, `count` of them from `from` on
    FastRetransmission,     ///< after duplicate ACKs (RFC 5681 3.2)
    SpuriousRetransmission, ///< of bytes that were acknowledged already
    TailLossProbe,          ///< RFC 8985 7
    OutOfOrder,             ///< overtaken on the way by a later segment
    AfterGap,               ///< `count` numbers before it were not captured, from `from` on
    ZeroWindow,             ///< the receiver's buffer is full
    ZeroWindowProbe,        ///< asks whether the window has opened (RFC 9293 3.8.6.1)
    ZeroWindowProbeAck,     ///< answers a probe: still closed
    WindowUpdate,           ///< the receiver has room again: `count` bytes from `to` on
    WindowFull,             ///< ends at `to` = `from` + `count`: the window's end
    KeepAlive,              ///< asks whether the other side is there (RFC 9293 3.8.4)
    KeepAliveAck,           ///< it is
    AckOfUnseen,            ///< acknowledges up to `to`; only what lies before `limit` was captured
    DuplicateSack,          ///< reports that `from` to `to` arrived twice (RFC 2883)
    Offload,                ///< `count` bytes, more than `limit`, the MSS
    DuplicateFrame,         ///< the packet before it, captured twice

    // What the header says besides.
    EcnOffered,       ///< SYN with ECE and CWR (RFC 3168 6.1.1)
    EcnAgreed,        ///< SYN,ACK with ECE
    CongestionEcho,   ///< ECE: a packet was marked on its way
    CongestionHeeded, ///< CWR: the sender has slowed down
    Urgent,           ///< URG
};
inline constexpr int ReasonCount = static_cast<int>(Reason::Urgent) + 1;

/// A reason and the numbers that its sentences quote; relative sequence numbers unless the reason says otherwise.
struct Explanation {
    Reason reason = Reason::Unknown;
    Side sender = Side::Client;
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::int64_t count = 0;
    std::int64_t number = 0;
    std::int64_t limit = 0;
    Nanoseconds span = 0; ///< since what it repeats or answers; 0 if that is not known
    /// Of the same kind before, to see a timeout double (RFC 6298 5.5); of an ACK, the way to its sender and back. 0 if none.
    Nanoseconds spanBefore = 0;
    bool isAnswered = false; ///< what it repeats had been answered, as captured: the answer was lost or is late
    State otherState = State::Unknown;
    /// For marks that are judged: why, and the segment (counted from 0) that this refers to.
    Evidence evidence = Evidence::None;
    Reading secondReading = Reading::Ordinary;
    std::uint32_t reference = Judgement::NoSegment;

    friend bool operator==(const Explanation &, const Explanation &) = default;
};

} // namespace tcpladder
