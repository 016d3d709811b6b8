// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"
#include "core/why/explanation.h"
#include "core/why/lookback.h"

#include <cstdint>
#include <optional>

namespace tcpladder {

/// A segment of a flow with what went before it, as far as it bears on why it was sent.
struct SegmentContext {
    /// Of segment @p index of @p flow, whose segments @p back gives.
    SegmentContext(const Trace &trace, const FlowSummary &flow, std::uint32_t index, LookBack &back);

    /// An explanation with the segment's own numbers.
    Explanation base(Reason reason) const;
    /// Behind the last number that @p other takes, relative.
    std::int64_t endOf(const Segment &other) const;

    const FlowSummary &flow;
    std::uint32_t index;
    Segment segment{};
    SegmentFacts facts;
    Judgement judgement;
    std::int64_t from = 0;            ///< relative
    std::int64_t ack = 0;             ///< relative; 0 without ACK
    State ownBefore = State::Unknown; ///< the four states are filled in by who has the paths
    State ownAfter = State::Unknown;
    State otherBefore = State::Unknown;
    State otherAfter = State::Unknown;

    std::optional<Segment> sameSyn;  ///< the sender's latest SYN with the same flags and number
    Nanoseconds sameSynGap = 0;      ///< between that and the one before it
    std::optional<Segment> ownSyn;   ///< the sender's latest SYN
    std::optional<Segment> otherSyn; ///< the latest SYN from the other side
    bool otherSentAny = false;
    bool sentBefore = false;
    std::optional<std::int64_t> previousAck; ///< the sender's highest ACK before
    std::int64_t otherAck = 0;               ///< the other side's highest ACK
    std::int64_t otherEnd = 0;               ///< how far the other side has sent
    std::optional<std::int64_t> otherFin;    ///< number of the other side's FIN
    std::optional<std::int64_t> ownFin;      ///< number of an earlier FIN of the sender
    Nanoseconds ownFinTime = 0;
    std::optional<Segment> lastOwn;     ///< the sender's segment before
    std::optional<Segment> lastOther;   ///< the other side's latest segment, a RST too
    std::int64_t newlyAcknowledged = 0; ///< segments with data that it acknowledges and no ACK before it did
    Nanoseconds newestAcknowledged = 0; ///< time of the last of these
};

} // namespace tcpladder
