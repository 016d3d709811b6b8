// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/endpointvariables.h"
#include "core/tcp/retransmissiontimeout.h"
#include "core/tcp/roundtrip.h"
#include "core/tcp/segmentfacts.h"
#include "core/tcp/sentsegments.h"
#include "core/tcp/sequenceranges.h"
#include "core/tcp/windowscale.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace tcpladder {

/// Follows the variables of both end points of one flow.
class EndpointTracker
{
    // All that is known but what is listed segment by segment.
    struct End {
        EndpointVariables known; // without what variables() works out
        RetransmissionTimeout timeout;
        Nanoseconds firstSample = 0;
        Nanoseconds lastLoop = 0;    // the newest sample as the capture point saw it
        SequencePosition finEnd = 0; // one behind the own FIN
        std::uint32_t samples = 0;
        bool hasOrigin = false;
        bool hasSyn = false;
        bool offersSack = false;
        bool offersTimestamps = false;
        bool hasMaximumSegmentSize = false;
        std::uint16_t announcedSize = 0;
        bool sentFin = false;
        bool closedFirst = false; // its FIN went out before it had the peer's
        bool isReset = false;
        bool keepsAlive = false;
        std::uint16_t lastWindow = 0;
        SequenceRanges received; // of the peer's sequence, behind RCV.NXT
        SequenceRanges sacked;   // of the own sequence, as the peer reports
    };

    struct Knowledge {
        std::array<End, 2> ends;
        WindowScale scale;
        RoundTrip roundTrip;
        std::uint32_t count = 0;
    };

public:
    /// What may be sent to a peer that announced no size (RFC 9293 3.7.1).
    enum class DefaultSegmentSize : std::uint16_t { Ipv4 = 536, Ipv6 = 1220 };

    /// What is kept of a tracker to make it anew later: everything but the segments in flight, which are replayed.
    class Checkpoint
    {
    public:
        /// Of how many segments of the flow it knows.
        std::uint32_t count() const { return m_knowledge.count; }
        /// A tracker to be fed with the flow's segments from its count() on, up to that of the checkpoint, and then to
        /// be told to resume(); from there on it is as the original was.
        EndpointTracker rewound() const;
        /// Bytes that it takes.
        std::size_t size() const;

    private:
        friend class EndpointTracker;
        Knowledge m_knowledge;
        std::uint32_t m_replayFrom = 0;
        std::array<std::vector<SentSegment>, 2> m_old; // sent before that, and not acknowledged
        DefaultSegmentSize m_defaultSize = DefaultSegmentSize::Ipv4;
    };
    /// No more than so many segments before a checkpoint have to be replayed.
    static constexpr std::uint32_t MaximumReplay = 8192;

    explicit EndpointTracker(DefaultSegmentSize size = DefaultSegmentSize::Ipv4) : m_defaultSize(size) {}

    /// Takes the flow's next segment in capture order.
    void add(const SegmentFacts &segment);
    /// Counts a segment that says nothing: a packet that was captured twice.
    void passOver() { ++m_known.count; }
    DefaultSegmentSize defaultSegmentSize() const { return m_defaultSize; }
    /// How many segments it was given.
    std::uint32_t count() const { return m_known.count; }
    /// The variables of both sides after the segments so far.
    Endpoints endpoints() const { return {{variables(Side::Client), variables(Side::Server)}}; }
    EndpointVariables variables(Side side) const;
    /// Some of variables(@p side), for those who look after every segment: the bytes in flight, the window that the peer
    /// offers, and whether no more than the SYN is acknowledged.
    Known<std::uint32_t> bytesInFlight(Side side) const;
    Known<std::uint32_t> sendWindow(Side side) const { return m_known.ends[sideIndex(side)].known.sendWindow; }
    bool hasOnlySynAcknowledged(Side side) const;
    /// How many round trips of segments of @p side were measured by Karn's rule, and how long the newest took from the
    /// capture point to the peer and back.
    std::uint32_t roundTripSamples(Side side) const { return m_known.ends[sideIndex(side)].samples; }
    Nanoseconds lastLoop(Side side) const { return m_known.ends[sideIndex(side)].lastLoop; }

    Checkpoint checkpoint() const;
    /// Ends a replay, see Checkpoint::rewound().
    void resume(const Checkpoint &checkpoint);

private:
    void begin(const SegmentFacts &segment, End &own, End &peer);
    static void findOrigin(const SegmentFacts &segment, End &own, End &peer);
    void takeOptions(const SegmentFacts &segment, End &own);
    void send(const SegmentFacts &segment, SequencePosition position, End &own, const End &peer);
    void keepInFlight(const SegmentFacts &segment, SequencePosition position, End &own);
    void takeAcknowledgment(const SegmentFacts &segment, SequencePosition position, End &own, End &peer);
    void takeRoundTrip(const SegmentFacts &segment, SequencePosition acknowledged, End &own, End &peer);
    static void takeSack(const SegmentFacts &segment, End &peer);
    static void receive(const SegmentFacts &segment, SequencePosition position, End &peer);

    Knowledge m_known;
    std::array<SentSegments, 2> m_inFlight;
    DefaultSegmentSize m_defaultSize;
};

} // namespace tcpladder
