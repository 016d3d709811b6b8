// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodedsegment.h"
#include "core/store/endpointhistory.h"
#include "core/store/flowsummary.h"
#include "core/store/growinglist.h"
#include "core/store/rowgaps.h"
#include "core/store/rowhistory.h"
#include "core/tcp/markcounter.h"
#include "core/tcp/segmentclassifier.h"
#include "core/tcp/segmentfacts.h"
#include "core/tcp/statereplay.h"
#include "core/tcp/statetracker.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace tcpladder {

/// One flow of a trace while it is being read: its segments' places in the log and the trackers that follow it.
class Flow
{
public:
    /// What the flow is known by before its first segment is judged.
    struct Identity {
        FlowId id;
        std::array<EndPoint, 2> ends; ///< client, server
        std::uint32_t encapsulation = 0;
        bool sidesAreGuessed = false;
        /// Time of the capture's last packet, which goes on as it is read: timers of all its flows run out by it.
        const Nanoseconds *now = nullptr;
    };
    /// How its end points came to it, and how they left.
    struct Surroundings {
        bool reusesPorts = false; ///< an earlier flow had the same end points
        /// What each side was in as that one ended: TIME-WAIT or Unknown, or open, which its later segments depend on.
        std::array<State, 2> initial{State::Unknown, State::Unknown};
        Nanoseconds end = StateReplay::Forever; ///< when a later flow of the same end points began
    };
    Flow(const Identity &identity, const StateSettings &settings) : Flow(identity, settings, Surroundings()) {}
    Flow(const Identity &identity, const StateSettings &settings, const Surroundings &surroundings);
    /// A flow that a SYN from side @p opener opens at @p time between the end points of @p previous, which it ends.
    Flow(const Identity &identity, Flow &previous, Side opener, Nanoseconds time);

    FlowId id() const { return m_identity.id; }
    const EndPoint &end(Side side) const { return m_identity.ends[sideIndex(side)]; }
    bool startsNewConnection(const SegmentFacts &facts) const { return m_states.startsNewConnection(facts); }
    bool isContinuedBy(const SegmentFacts &facts) const { return m_states.isContinuedBy(facts); }

    /// Asks for the memory that judge() begins with.
    void prefetch() const { tcpladder::prefetch(this, 4 * CacheLine); }
    /// Asks for the memory that putting it to rest needs beyond the object's own.
    void prefetchToRest() const { m_segments.prefetchFirst(); }
    /// What is to be kept of a segment beyond its packet.
    struct Verdict {
        Marks marks;
        std::uint8_t sequenceWraps = 0; ///< as in Segment
        std::uint8_t acknowledgmentWraps = 0;
    };
    /// Judges the next segment.
    Verdict judge(const SegmentFacts &facts);
    /// Takes that the next segment, captured at @p time, bears on nothing: its header cannot be read, as @p marks say.
    void passOver(Nanoseconds time, Marks marks);
    /// Notes that the segment which was just judged lies at @p id in the log.
    void append(SegmentId id) { m_segments.append(id.value()); }
    /// Keeps what endpoints() and rowHistory() need to answer at once however long the flow gets, which is to be called
    /// after each append(): of @p segment, in @p log.
    void follow(const Segment &segment, const SegmentLog &log)
    {
        if (m_segments.size() >= RowHistory::LongFlow) [[unlikely]]
            followRows(segment, log);
        if (m_segments.size() % EndpointHistory::Spacing == 0) [[unlikely]]
            extendEndpoints(log);
    }
    /// The variables of both end points after segment @p index, whose segments lie in @p log.
    Endpoints endpoints(std::uint32_t index, const SegmentLog &log) const;

    FlowSummary summary() const { return summary(evidence().settled()); }
    /// What the states and roles of the flow are settled from, by all that was read so far.
    StateEvidence evidence() const { return m_states.evidence(*m_identity.now); }
    FlowSummary summary(const SettledStates &settled) const;
    const Identity &identity() const { return m_identity; }
    const Surroundings &surroundings() const { return m_surroundings; }
    std::uint32_t segmentCount() const { return m_segments.size(); }
    SegmentId segmentAt(std::uint32_t index) const { return SegmentId(m_segments[index]); }
    const RowIndex &segments() const { return m_segments; }
    /// The states of @p side, settled by all that was read so far.
    StatePath path(Side side) const { return m_states.path(side, *m_identity.now); }
    /// What was said of segment @p index; an empty judgement where there was nothing to say.
    Judgement judgement(std::uint32_t index) const;
    /// Rows of segments with trouble, ascending.
    const std::vector<std::uint32_t> &troubleRows() const { return m_trouble; }
    /// A silence of this length or longer is folded in the ladder.
    static constexpr Nanoseconds IdleTime = Second;
    /// Where the ladder needs more room than a row a segment.
    const RowGaps &gaps() const { return m_gaps; }
    /// Runs and times of all segments, which lie in @p log. Takes no longer than RowHistory::LongFlow segments do where
    /// follow() was called.
    const RowHistory &rowHistory(const SegmentLog &log) const;

private:
    struct Direction {
        bool hasInitialSequence = false;
        bool hasSyn = false;
        SequenceNumber initialSequence = 0;
        std::int64_t highest = 0; ///< furthest position sent or acknowledged, relative to initialSequence
        std::int64_t dataEnd = 1; ///< behind the furthest byte sent; the first byte of a stream is at 1
    };

    struct Judged {
        std::uint32_t index;
        Judgement judgement;
    };

    EndpointTracker::DefaultSegmentSize defaultSegmentSize() const;
    static void learnNumbers(const SegmentFacts &facts, Direction &mine, Direction &other);
    void followRows(const Segment &segment, const SegmentLog &log);
    void extendEndpoints(const SegmentLog &log);
    void note(const Judgement &judgement);

    // What every segment needs first comes first, where prefetch() asks for it.
    Identity m_identity;
    Surroundings m_surroundings;
    Nanoseconds m_begin = 0;
    Nanoseconds m_end = 0;
    RowIndex m_segments;
    std::array<Direction, 2> m_directions;
    StateTracker m_states;
    SegmentClassifier m_classifier;
    MarkCounter m_marks;
    std::unique_ptr<EndpointHistory> m_endpoints; ///< of a long flow
    GrowingList<Judged, 4> m_judged;              ///< ascending; segments of which there is nothing to say are left out
    std::vector<std::uint32_t> m_trouble;
    RowGaps m_gaps;
    mutable std::unique_ptr<RowHistory> m_rowHistory; ///< once somebody has asked for it, or the flow is long
};

} // namespace tcpladder
