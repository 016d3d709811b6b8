// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/capturepoint.h"
#include "core/tcp/keysegments.h"
#include "core/tcp/missedsegments.h"
#include "core/tcp/roles.h"
#include "core/tcp/sidenumbers.h"
#include "core/tcp/stateevidence.h"
#include "core/tcp/statepath.h"
#include "core/tcp/statereplay.h"

#include <array>
#include <cstdint>
#include <limits>

namespace tcpladder {

/// Infers the states that both sides of one flow go through (RFC 9293 3.3.2 and 3.10.7) from its captured segments.
///
/// That a segment was sent is certain; that it was received, and when, is presumed until something that its receiver
/// sends proves or contradicts it. So while segments come in, only those few are kept that bear on the states, and a
/// path is settled from these when it is asked for, in the light of everything captured by then.
class StateTracker
{
public:
    /// @p settings are read anew whenever a path is asked for, and must outlive the tracker.
    explicit StateTracker(const StateSettings &settings = StateSettings::Standard) : m_settings(&settings) {}
    explicit StateTracker(StateSettings &&) = delete;
    /// A tracker for the connection that a SYN opens at @p time between the end points of @p previous. The side that
    /// did not send the SYN, @p peerBefore there and @p peerNow here, may still be in the old connection: half-open
    /// (RFC 9293 3.5.1) or in TIME-WAIT (3.6.1). @p previous itself is to be ended.
    static StateTracker succeeding(const StateTracker &previous, Side peerBefore, Side peerNow, Nanoseconds time);
    /// The state that @p side is taken to begin in.
    State initialState(Side side) const { return m_initial[sideIndex(side)]; }
    /// To be called before the first segment, with a state in which the side knows of no connection's numbers.
    void setInitialState(Side side, State state) { m_initial[sideIndex(side)] = state; }

    /// Takes the flow's next segment in capture order.
    void add(const SegmentFacts &segment);
    /// Counts the next segment, which bears on nothing.
    void passOver(Nanoseconds time);
    /// Takes that another connection of the same end points began at @p time: this one's history ends there.
    void end(Nanoseconds time) { m_end = time; }

    /// True if @p segment, of the same end points, opens another connection than this one.
    bool startsNewConnection(const SegmentFacts &segment) const;
    /// True if the numbers of @p segment, of the same end points but met on another way, say that it belongs to this
    /// connection and is no copy of what came before: it goes on exactly where its sender stopped, or it acknowledges
    /// what the other side sent and is the first of its own side.
    bool isContinuedBy(const SegmentFacts &segment) const;

    /// The path of @p side as settled by what was captured until @p now, the time of the capture's last packet so far.
    /// Timers run out up to there, and a side that would have sent again by then is known to have had its answer.
    /// Entries still open to revision are included. Empty before the first segment. Takes about a microsecond.
    StatePath path(Side side, Nanoseconds now) const;
    /// The same up to the flow's own last segment.
    StatePath path(Side side) const { return path(side, m_lastTime); }
    CapturePoint capturePoint() const { return m_capturePoint.estimate(); }
    /// Who opened and who closed the connection, as far as was captured until @p now.
    Roles roles(Nanoseconds now) const { return settled(now).roles; }
    /// What was captured until @p now says of the whole flow.
    SettledStates settled(Nanoseconds now) const { return evidence(now).settled(); }
    /// What that is found from.
    StateEvidence evidence(Nanoseconds now) const;
    /// How many segments the states rest on: at most KeySegments::Limit.
    std::size_t keySegmentCount() const { return m_keySegments.all().size(); }

private:
    void begin(const SegmentFacts &segment);
    void keepIfItMatters(const SegmentFacts &segment);
    void keep(const SegmentFacts &segment, std::uint16_t notes);
    /// @p end is the segment's.
    static void advance(const SegmentFacts &segment, SequenceNumber end, SideNumbers &sender);
    /// For a segment that acknowledges more than was captured.
    void noteUnseen(const SegmentFacts &segment);
    ReplayFacts factsUntil(Nanoseconds now) const;
    bool mayHaveMissedFin(Side side) const;

    SideNumbers &numbers(Side side) { return m_sides[sideIndex(side)]; }
    const SideNumbers &numbers(Side side) const { return m_sides[sideIndex(side)]; }

    const StateSettings *m_settings;
    std::array<SideNumbers, 2> m_sides;
    std::array<State, 2> m_initial{State::Unknown, State::Unknown};
    /// For each side, the first that acknowledges most of what was not captured of the other; still of interest only
    /// while nothing is captured that reaches so far.
    std::array<UnseenAck, 2> m_unseen;
    CapturePointEstimator m_capturePoint;
    Nanoseconds m_lastTime = 0;
    Nanoseconds m_end = std::numeric_limits<Nanoseconds>::max();
    std::uint32_t m_count = 0;
    bool m_hasBegun = false; ///< a segment that bears on the states was there
    KeySegments m_keySegments;
};

} // namespace tcpladder
