// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/tcp/segmentfacts.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tcpladder {

/// Where between the two sides a flow was captured, as far as its own timing tells.
struct CapturePoint {
    enum class Place : std::uint8_t { Unknown, Client, Middle, Server };
    /// What an estimate rests on, the better one last.
    enum class Rule : std::uint8_t {
        None,
        RepeatedHandshake, ///< a SYN or SYN,ACK that was sent several times: the answer may be to an earlier one
        Exchange,          ///< data and its acknowledgment, the quickest of them
        Handshake,         ///< SYN, SYN,ACK and the ACK of that
    };

    Place place = Place::Unknown;
    Rule rule = Rule::None;              ///< the weaker of the two sides' rules
    std::optional<Nanoseconds> toClient; ///< one way, half of the client's turn-around time included
    std::optional<Nanoseconds> toServer;

    /// The one-way time to @p side; 0 where there is no estimate.
    Nanoseconds to(Side side) const { return (side == Side::Client ? toClient : toServer).value_or(0); }
    /// The whole round trip, if both halves are known.
    std::optional<Nanoseconds> roundTrip() const;
};

/// "unknown", "client", "middle", "server".
std::string_view placeName(CapturePoint::Place place);

/// Estimates the capture point of one flow from the time that each side takes to answer.
class CapturePointEstimator
{
public:
    /// Takes the flow's next segment in capture order.
    void add(const SegmentFacts &segment)
    {
        Answerer &sender = m_answerers[sideIndex(segment.from)];
        if (sender.isAsked && segment.flags.ack() && !sequenceBefore(segment.acknowledgment, sender.until)) [[unlikely]]
            answer(sender, segment);
        if (const SequenceNumber end = segment.end(); end != segment.sequence)
            ask(m_answerers[sideIndex(otherSide(segment.from))], segment, end);
    }

    CapturePoint estimate() const;

private:
    /// One side in its part as the one that acknowledges.
    struct Answerer {
        Nanoseconds asked = 0;      ///< when the segment passed that it is to acknowledge
        Nanoseconds quickest = 0;   ///< the shortest time to an answer; meaningful with a rule
        SequenceNumber until = 0;   ///< what its acknowledgment must reach
        SequenceNumber highest = 0; ///< behind all that it was ever sent
        bool isAsked = false;
        bool isRepeated = false; ///< which of several equal segments it answers cannot be told (Karn's problem)
        bool wasSent = false;    ///< highest is meaningful
        bool isHandshake = false;
        CapturePoint::Rule rule = CapturePoint::Rule::None;
    };

    static void ask(Answerer &answerer, const SegmentFacts &segment, SequenceNumber end);
    static void answer(Answerer &answerer, const SegmentFacts &segment);

    std::array<Answerer, 2> m_answerers;
};

} // namespace tcpladder
