// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/sequence.h"
#include "core/tcp/marks.h"

#include <cstdint>

namespace tcpladder {

/// How a segment came to stand where it stands in its sender's sequence.
enum class Reading : std::uint8_t {
    Ordinary,       ///< nothing to say: it advances the sequence, or takes no sequence space
    Retransmission, ///< what it carries had been sent before
    OutOfOrder,     ///< sent once, but overtaken on its way to the capture point
    DuplicateFrame, ///< the packet before it once more: the capture saw it twice
};

/// What decided a reading. Those that compare speak of this segment and of Judgement::reference.
enum class Evidence : std::uint8_t {
    None,
    CapturedBefore,        ///< its bytes were captured before, in the reference
    SimultaneousOpen,      ///< the SYN of the reference again, now with the ACK of the SYN that crossed it
    AlreadyAcknowledged,   ///< the peer had acknowledged all that it carries
    IdentificationLater,   ///< IPv4 identification counts on: sent after the reference, which lies beyond it
    IdentificationEarlier, ///< IPv4 identification counts back: sent before the reference, which overtook it
    IdentificationSame,    ///< the same identification, time stamps and numbers as the reference
    TimestampLater,        ///< TSval newer than that of the reference, which lies beyond it (RFC 7323)
    TimestampEarlier,      ///< TSval older than that of the reference, which overtook it
    EchoLater,             ///< TSecr newer than that of the reference, which lies beyond it
    EchoEarlier,           ///< TSecr older than that of the reference, which overtook it
    AcknowledgmentLater,   ///< acknowledges more than the reference, which lies beyond it
    AcknowledgmentEarlier, ///< acknowledges less than the reference, which overtook it
    CapturePoint,          ///< captured near its sender, where nothing overtakes
    WithinRoundTrip,       ///< too soon after the reference, which lies beyond it, to have been asked for
    AfterRoundTrip,        ///< a round trip or more after the reference, which lies beyond it
    DuplicateAcks,         ///< the peer's duplicate ACKs asked for it
    IdentificationGap,     ///< its sender's identification skipped numbers before a pause of one timeout
    EchoOfEarlierSyn,      ///< answers not the last SYN but the reference, whose answer was due long before
    SequenceReached,       ///< the reference, sent before it, already stood at a sequence number beyond it
};

/// What the classifier says of one segment: kept for segments that have a mark, and to explain the marks to the user.
struct Judgement {
    static constexpr std::uint32_t NoSegment = 0xffffffffU;

    Marks marks;
    Reading reading = Reading::Ordinary;
    Reading secondReading = Reading::Ordinary; ///< the other reading where the evidence does not exclude it
    Evidence evidence = Evidence::None;
    /// An earlier segment of the flow, counted from 0: what was sent again, overtook this one, is acknowledged once
    /// more, or (d-sack without another reading) was sent in vain.
    std::uint32_t reference = NoSegment;
    /// duplicate-ack: the how manyth; ordinary d-sack and others: 0.
    std::uint32_t number = 0;
    /// lost-segment: the numbers from `from` up to `sequence` were not captured; d-sack: what arrived twice.
    SequenceNumber from = 0;
    SequenceNumber to = 0;

    /// False for a segment that simply goes on with its sender's sequence.
    bool saysAnything() const { return !marks.isEmpty() || reading != Reading::Ordinary; }
};

} // namespace tcpladder
