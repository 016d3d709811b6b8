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
#include <cstdint>

namespace tcpladder {

/// Follows the variables of both end points of one flow. It is a value: a copy taken at any segment and fed with the
/// segments after it comes to the same as one that was fed with all.
class EndpointTracker
{
public:
    /// Takes the flow's next segment in capture order.
    void add(const SegmentFacts &segment);
    /// The variables of @p side after the segments so far.
    EndpointVariables variables(Side side) const;

private:
    struct End {
        EndpointVariables known; // without what variables() works out
        SentSegments outstanding;
        SequenceRanges received; // of the peer's sequence, behind RCV.NXT
        SequenceRanges sacked;   // of the own sequence, as the peer reports
        SequenceRanges payload;  // of the own sequence, as captured
        RetransmissionTimeout timeout;
        Nanoseconds firstSample = 0;
        SequencePosition finEnd = 0; // one behind the own FIN
        std::uint32_t samples = 0;
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
    };

    static void begin(const SegmentFacts &segment, End &own, End &peer);
    void takeOptions(const SegmentFacts &segment, End &own);
    void send(const SegmentFacts &segment, SequencePosition position, End &own, End &peer);
    void takeAcknowledgment(const SegmentFacts &segment, SequencePosition position, End &own, End &peer);
    void takeRoundTrip(const SegmentFacts &segment, SequencePosition acknowledged, End &own, End &peer);
    static void takeSack(const SegmentFacts &segment, End &peer);
    static void receive(const SegmentFacts &segment, SequencePosition position, End &peer);

    std::array<End, 2> m_ends;
    WindowScale m_scale;
    RoundTrip m_roundTrip;
    std::uint32_t m_count = 0;
};

} // namespace tcpladder
