// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/tcp/state.h"

#include <cstdint>
#include <vector>

namespace tcpladder {

/// How well a state is known.
enum class Certainty : std::uint8_t {
    Observed, ///< the side's own sending shows it
    Proved,   ///< later evidence shows it
    Presumed, ///< a segment should have brought it about; nothing shows yet, or ever, that it arrived
    Assumed,  ///< the capture began in the middle
    Timer,    ///< time brought it about (2 MSL)
};

/// What brought a side into a state: the event of RFC 9293 3.10 on the transition's arrow.
enum class TransitionCause : std::uint8_t {
    Beginning,        ///< the state before the first segment
    MidStream,        ///< the capture began after the opening
    ActiveOpen,       ///< sent SYN
    PassiveOpen,      ///< received SYN (in LISTEN)
    SimultaneousOpen, ///< received SYN in SYN-SENT, or sent SYN that crossed one
    SentSynAck,       ///< sent SYN,ACK
    ReceivedSynAck,   ///< received an acceptable SYN,ACK
    ReceivedAckOfSyn, ///< received the ACK of its SYN
    SentAckOfSyn,     ///< sent what only a synchronized side sends
    SentFin,          ///< sent FIN
    ReceivedFin,      ///< received FIN, all before it being there
    ReceivedAckOfFin, ///< received the ACK of its FIN
    SentRst,          ///< sent RST
    ReceivedRst,      ///< received an acceptable RST
    Refused,          ///< answered a SYN with RST: nobody listened
    TimeWaitExpired,  ///< 2 MSL ran out
    Silence,          ///< did not send its SYN again, so it has given up
};

/// One step of a side's history.
struct Transition {
    static constexpr std::uint32_t Before = 0xffffffffU; ///< position before the flow's first segment

    /// The state holds after this segment of the flow (counted from 0) and everything before it.
    std::uint32_t after = Before;
    /// The segment that caused it: equal to `after`, or earlier if it was received later than captured.
    std::uint32_t segment = Before;
    State state = State::Unknown;
    TransitionCause cause = TransitionCause::Beginning;
    Certainty certainty = Certainty::Assumed;
    bool sending = false;   ///< caused by sending `segment`, not by receiving it
    bool isBetween = false; ///< came about only after segment `after` had passed, and before the next one did
    Nanoseconds time = 0;   ///< estimated, on the capture's clock
};

/// The states that one side went through, in order; the first entry is the state before the first segment.
using StatePath = std::vector<Transition>;

/// The step of @p path that holds at segment @p index of the flow: the last that this segment or those before it
/// brought about. What comes about between segments is seen from the next one on. @p path must not be empty.
Transition stepAfter(const StatePath &path, std::uint32_t index);

} // namespace tcpladder
