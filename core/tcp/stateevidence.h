// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/keysegments.h"
#include "core/tcp/roles.h"
#include "core/tcp/statepath.h"
#include "core/tcp/statereplay.h"

#include <array>

namespace tcpladder {

/// What was captured of a flow until some moment says of all of it.
struct SettledStates {
    std::array<State, 2> states{State::Unknown, State::Unknown}; ///< of client and server, at that moment
    Roles roles;
    /// True if all this stays so without another segment of the flow, but for TIME-WAIT, which turns CLOSED.
    bool isFinal = false;
    /// When it does; StateReplay::Forever where it does not. Meaningful only if isFinal.
    std::array<Nanoseconds, 2> expiry{};
};

/// All that the states of a flow are settled from: little enough to be passed to another thread, which then may take its
/// time.
struct StateEvidence {
    KeySegmentList segments; ///< in the order of the capture, with those that were not captured but must have been sent
    ReplayFacts facts;
    Nanoseconds end = StateReplay::Forever; ///< when another connection of the same end points began
    bool mayMissFin = false;                ///< a FIN may be among what was not captured

    StatePath path(Side side) const;
    /// Takes about a microsecond.
    SettledStates settled() const;
};

} // namespace tcpladder
