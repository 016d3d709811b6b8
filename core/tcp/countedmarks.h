// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/judgement.h"
#include "core/tcp/segmentfacts.h"
#include "core/tcp/windowscale.h"

#include <array>
#include <cstdint>

namespace tcpladder {

/// The marks that follow from the numbers of a flow's segments alone, by the rules that Wireshark's users know.
class CountedMarks
{
public:
    /// Takes the flow's next segment, the @p index-th, and sets its marks, duplicate ACK number and lost range.
    void add(const SegmentFacts &segment, std::uint32_t index, Judgement &judgement);

    /// How often @p side has repeated its last acknowledgment.
    std::uint32_t duplicateAcks(Side side) const { return m_directions[sideIndex(side)].duplicateAcks; }
    /// When @p side sent its last segment; its last acknowledgment number, 0 if it had none.
    Nanoseconds lastTime(Side side) const { return m_directions[sideIndex(side)].lastTime; }
    SequenceNumber lastAck(Side side) const { return m_directions[sideIndex(side)].lastAck; }

    const WindowScale &windowScale() const { return m_scale; }

private:
    struct Direction {
        Nanoseconds lastTime = 0;
        SequenceNumber next = 0;       // one behind the highest captured
        SequenceNumber contiguous = 0; // up to here nothing is missing
        SequenceNumber lastAck = 0;
        SequenceNumber first = 0; // of its SYN, or one before the first captured
        std::uint32_t duplicateAcks = 0;
        std::uint32_t firstOfAck = 0; // index of the segment that brought lastAck
        std::uint16_t lastWindow = 0;
        bool any = false; // first, lastWindow and lastAck are set
        bool hasNext = false;
        bool lastWasSyn = false;
        bool lastWasKeepAlive = false;
        bool lastWasProbe = false;
        bool lossIsReported = false; // the peer acknowledged more than was captured, and no more has been since
    };

    void judgeReuse(const SegmentFacts &segment, Direction &own, Judgement &judgement);
    void judgeSequence(const SegmentFacts &segment, const Direction &own, const Direction &peer, Judgement &judgement);
    bool isWindowFull(const SegmentFacts &segment, const Direction &peer) const;
    void judgeRepeat(const SegmentFacts &segment, SequenceNumber ack, Direction &own, Direction &peer,
                     Judgement &judgement);
    static void judgeAckOfLost(SequenceNumber ack, Direction &peer, Judgement &judgement);
    void remember(const SegmentFacts &segment, SequenceNumber ack, Direction &own, Marks marks);

    std::array<Direction, 2> m_directions;
    WindowScale m_scale;
    bool m_isEnding = false; // there was a RST or FIN since the last SYN that began anew
};

} // namespace tcpladder
