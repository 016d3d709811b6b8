// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/countedmarks.h"
#include "core/tcp/identificationcounter.h"
#include "core/tcp/judgement.h"
#include "core/tcp/roundtrip.h"
#include "core/tcp/segmentfacts.h"
#include "core/tcp/sentsegments.h"

#include <array>
#include <cstdint>

namespace tcpladder {

/// Decides by evidence which segments of a flow were sent again and which were overtaken on their way.
class ResendJudge
{
public:
    /// Takes the flow's next segment, the @p index-th, whose counted marks are in @p judgement already, and adds its
    /// reading. @p counted is the rules' state after this segment.
    void add(const SegmentFacts &segment, std::uint32_t index, const CountedMarks &counted, Judgement &judgement);

    const RoundTrip &roundTrip() const { return m_roundTrip; }

private:
    struct Sender {
        SentSegment last;            // of any kind
        SentSegment reached;         // without data, at the highest sequence number of such
        Nanoseconds lastAdvance = 0; // when the highest was captured
        Nanoseconds lastSpace = 0;   // when anything was captured that has to be acknowledged
        SequenceNumber next = 0;
        SequenceNumber unacknowledged = 0; // highest acknowledgment of the peer
        std::uint32_t lastLength = 0;
        std::uint16_t lastWindow = 0;
        std::uint16_t lastFlags = 0;
        std::uint16_t maximumSegmentSize = 0; // that the peer takes; 0 if unknown
        IdentificationCounter identifications;
        bool hasLast = false;
        bool hasNext = false;
        bool hasReached = false;
        bool isAcknowledged = false;
        bool sentBareSyn = false;
        SentSegments sent;
    };

    void takeAcknowledgment(const SegmentFacts &segment, Sender &own, Sender &peer, Judgement &judgement);
    bool isDuplicateFrame(const SegmentFacts &segment, const Sender &own, const SentSegment &now) const;
    void judgeOld(const SegmentFacts &segment, const SentSegment &now, Sender &own, const CountedMarks &counted,
                  Judgement &judgement);
    void judgeCapturedBefore(const SegmentFacts &segment, const SentSegment &now, Sender &own, std::uint32_t at,
                             Judgement &judgement) const;
    void judgeHole(const SegmentFacts &segment, const SentSegment &now, const Sender &own, std::uint32_t at,
                   const CountedMarks &counted, Judgement &judgement) const;
    /// A segment that advances the sequence, but may have been sent before without being captured.
    void judgeNew(const SegmentFacts &segment, const SentSegment &now, const Sender &own, const Sender &peer,
                  Judgement &judgement) const;
    bool answersEarlierSyn(const SentSegment &now, const Sender &peer, Judgement &judgement) const;
    bool followsTimeout(Side from, const SentSegment &now) const;
    void markRetransmission(const SegmentFacts &segment, const SentSegment &now, const Sender &own,
                            const CountedMarks &counted, Judgement &judgement) const;

    std::array<Sender, 2> m_senders;
    RoundTrip m_roundTrip;
};

} // namespace tcpladder
