// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/statemachine.h"

#include <array>
#include <cstddef>

namespace tcpladder {
namespace {

using enum State;
using Cause = TransitionCause;

struct Arrow {
    Cause cause;
    State from;
    State to;
};

// The arrows of RFC 9293's figure 5, and those that its text adds (3.10.7). What is not here changes nothing.
constexpr std::array Arrows = std::to_array<Arrow>({
    {Cause::MidStream, Unknown, Established},

    {Cause::ActiveOpen, Unknown, SynSent},
    {Cause::ActiveOpen, Closed, SynSent},
    {Cause::ActiveOpen, Listen, SynSent},
    {Cause::ActiveOpen, TimeWait, SynSent},

    {Cause::PassiveOpen, Unknown, SynReceived},
    {Cause::PassiveOpen, Closed, SynReceived},
    {Cause::PassiveOpen, Listen, SynReceived},
    {Cause::PassiveOpen, TimeWait, SynReceived},

    {Cause::SimultaneousOpen, SynSent, SynReceived},

    {Cause::SentSynAck, Unknown, SynReceived},
    {Cause::SentSynAck, Closed, SynReceived},
    {Cause::SentSynAck, Listen, SynReceived},
    {Cause::SentSynAck, SynSent, SynReceived},
    {Cause::SentSynAck, TimeWait, SynReceived},

    {Cause::ReceivedSynAck, SynSent, Established},
    {Cause::ReceivedSynAck, SynReceived, Established},
    {Cause::ReceivedAckOfSyn, SynReceived, Established},
    {Cause::SentAckOfSyn, SynSent, Established},
    {Cause::SentAckOfSyn, SynReceived, Established},

    {Cause::SentFin, SynReceived, FinWait1},
    {Cause::SentFin, Established, FinWait1},
    {Cause::SentFin, CloseWait, LastAck},

    {Cause::ReceivedFin, SynReceived, CloseWait},
    {Cause::ReceivedFin, Established, CloseWait},
    {Cause::ReceivedFin, FinWait1, Closing},
    {Cause::ReceivedFin, FinWait2, TimeWait},

    {Cause::ReceivedAckOfFin, FinWait1, FinWait2},
    {Cause::ReceivedAckOfFin, Closing, TimeWait},
    {Cause::ReceivedAckOfFin, LastAck, Closed},

    {Cause::TimeWaitExpired, TimeWait, Closed},
});

constexpr std::size_t CauseCount = static_cast<std::size_t>(Cause::Silence) + 1;
using Row = std::array<State, StateCount>; ///< what each state becomes

/// The arrows by cause and state, to be looked up at once.
constexpr std::array<Row, CauseCount> Table = [] {
    std::array<Row, CauseCount> table{};
    for (Row &row : table) {
        for (std::size_t state = 0; state < row.size(); ++state)
            row[state] = static_cast<State>(state);
    }
    for (const Arrow &arrow : Arrows)
        table[static_cast<std::size_t>(arrow.cause)][static_cast<std::size_t>(arrow.from)] = arrow.to;
    return table;
}();

} // namespace

State nextState(State state, TransitionCause cause, bool isPassive)
{
    switch (cause) {
    case Cause::Refused:
    case Cause::SentRst:
        return Closed;
    case Cause::ReceivedRst:
        if (state == SynReceived && isPassive)
            return Listen;
        return state == Listen ? Listen : Closed;
    default:
        return Table[static_cast<std::size_t>(cause)][static_cast<std::size_t>(state)];
    }
}

} // namespace tcpladder
