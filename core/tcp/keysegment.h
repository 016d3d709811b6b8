// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/net/sequence.h"
#include "core/net/tcpflags.h"
#include "core/tcp/side.h"

#include <cstdint>

namespace tcpladder {

/// A segment that matters for the states: it opens, closes, resets, acknowledges one of these for the first time, or
/// shows what its sender had not received yet.
struct KeySegment {
    /// What was known of the segment when it was captured, from numbers that are not kept.
    enum Note : std::uint16_t {
        Completes = 0x01, ///< with it, all that its sender sent up to its FIN has been captured
        Evidence = 0x02,  ///< kept only for what it shows of its sender
        Overtaken = 0x04, ///< carries an older acknowledgment or time than one before: sent earlier than its place says
        HasData = 0x08,
        ValidRst = 0x10,     ///< a RST that its receiver accepts if synchronized
        AnswersBad = 0x20,   ///< a RST whose number was taken from a segment that its sender could not accept
        Inferred = 0x40,     ///< not captured by then; what was captured shows that it had been sent
        BadAck = 0x80,       ///< acknowledges what its receiver cannot have sent
        PossibleRst = 0x100, ///< a RST in the window but not where its receiver was seen to be
        Uncounted = 0x200,   ///< its sender counts IPv4 identifications, but did not count this segment
        SentLater = 0x400,   ///< its sender's clock says that it was sent after all that was captured before it
    };

    Nanoseconds time = 0;
    std::uint32_t index = 0; ///< its number in the flow
    SequenceNumber sequence = 0;
    SequenceNumber acknowledgment = 0;
    SequenceNumber end = 0; ///< behind the last number that it takes
    TcpFlags flags;
    Side from = Side::Client;
    std::uint16_t notes = 0;

    bool has(Note note) const { return (notes & note) != 0; }
    bool isSyn() const { return flags.syn() && !flags.ack() && !flags.rst(); }
    bool isSynAck() const { return flags.syn() && flags.ack() && !flags.rst(); }
    bool isPlain() const { return !flags.syn() && !flags.rst(); }
    /// True if it acknowledges everything before @p number.
    bool covers(SequenceNumber number) const { return flags.ack() && !sequenceBefore(acknowledgment, number); }
};
static_assert(sizeof(KeySegment) == 32);

} // namespace tcpladder
