// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/state.h"
#include "core/tcp/statepath.h"

namespace tcpladder {

/// The state that @p cause leads to from @p state: the state machine of RFC 9293 3.3.2 (figure 5) and 3.10 as a table.
/// An event that has no effect in a state leaves it as it is. Unknown takes whatever the event implies; events that
/// only a synchronized side meets lead out of it by way of ESTABLISHED. @p isPassive says whether the side came to
/// SYN-RECEIVED from LISTEN, to which a reset returns it (RFC 9293 3.10.7.4).
State nextState(State state, TransitionCause cause, bool isPassive = false);

/// True from ESTABLISHED on, until the connection is over: both sides know each other's numbers (RFC 9293 3.5).
/// TIME-WAIT is not among them here: a new connection may take its place (RFC 9293 3.6.1).
constexpr bool isOpen(State state)
{
    return state >= State::Established && state <= State::LastAck;
}

} // namespace tcpladder
