// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/stateevidence.h"

#include "core/tcp/finorder.h"
#include "core/tcp/missedsegments.h"

#include <algorithm>
#include <optional>
#include <span>

namespace tcpladder {
namespace {

/// Puts those of @p side among @p segments into the order in which it sent them, as far as it can be told.
void putAsSentBy(Side side, KeySegmentList &segments, const ReplayFacts &facts)
{
    reorderOpening(segments, side);
    reorderFins(segments, side, facts);
}

} // namespace

StatePath StateEvidence::path(Side side) const
{
    KeySegmentList ordered = segments;
    putAsSentBy(side, ordered, facts);
    StateReplay replay(ordered, side, facts);
    replay.run();
    return {replay.path().begin(), replay.path().end()};
}

SettledStates StateEvidence::settled() const
{
    SettledStates settled;
    settled.isFinal = !mayMissFin;
    bool wasReset = false;
    KeySegmentList ordered;
    for (const Side side : {Side::Client, Side::Server}) {
        ordered = segments;
        putAsSentBy(side, ordered, facts);
        StateReplay replay(ordered, side, facts);
        replay.run();
        const std::span<const Transition> path = replay.path();
        if (!path.empty())
            settled.states[sideIndex(side)] = path.back().state;
        wasReset = wasReset || std::any_of(path.begin(), path.end(), [](const Transition &step) {
                       return step.cause == TransitionCause::SentRst || step.cause == TransitionCause::ReceivedRst
                              || step.cause == TransitionCause::Refused;
                   });
        const std::optional<Nanoseconds> lasting = replay.lasting();
        settled.isFinal = settled.isFinal && lasting;
        settled.expiry[sideIndex(side)] = lasting.value_or(0) <= end ? lasting.value_or(0) : StateReplay::Forever;
    }
    settled.roles = rolesOf(segments, wasReset);
    return settled;
}

} // namespace tcpladder
