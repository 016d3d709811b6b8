// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/net/sequence.h"
#include "core/net/tcpoptions.h"
#include "core/tcp/side.h"

#include <array>
#include <cstdint>

namespace tcpladder {

/// A value together with how it is known.
template <typename T>
struct Known {
    enum class Kind : std::uint8_t {
        Unknown,  ///< nothing captured tells; value is meaningless
        Inferred, ///< follows from what was captured by the protocol's rules
        Observed, ///< stood in a captured segment
    };

    T value{};
    Kind kind = Kind::Unknown;

    static constexpr Known observed(T value) { return {value, Kind::Observed}; }
    static constexpr Known inferred(T value) { return {value, Kind::Inferred}; }

    constexpr bool isKnown() const { return kind != Kind::Unknown; }
    constexpr bool isObserved() const { return kind == Kind::Observed; }
    constexpr T valueOr(T other) const { return isKnown() ? value : other; }

    friend constexpr bool operator==(const Known &, const Known &) = default;
};

/// A point in one side's sequence, counted on beyond 32 bits: congruent to the sequence number modulo 2^32.
using SequencePosition = std::int64_t;

/// Which timers of RFC 9293 3.8 must be running at an end point; several may.
struct RunningTimers {
    bool retransmission = false; ///< something sent is not acknowledged (RFC 6298 5.1)
    bool persist = false;        ///< the peer's window is 0 and nothing is outstanding (RFC 9293 3.8.6.1)
    bool keepAlive = false;      ///< keep-alives were seen to be sent, and nothing is outstanding (RFC 9293 3.8.4)
    bool timeWait = false;       ///< both FINs are sent and acknowledged, and it sent its own first (RFC 9293 3.6)

    friend bool operator==(const RunningTimers &, const RunningTimers &) = default;
};

/// The variables of one end point of a connection (RFC 9293 3.3.1 and its companions) after a segment of the flow.
/// What the peer received is taken from what was captured: a segment counts as received when it passed the capture
/// point, unless acknowledgments say otherwise; RCV.NXT is observed where the end point's own ACK has shown it.
struct EndpointVariables {
    /// What numbers of this side's sequence are counted from: ISS, or one less than the first number that was seen.
    SequencePosition origin = 0;
    Known<SequencePosition> sendUnacknowledged;   ///< SND.UNA
    Known<SequencePosition> sendNext;             ///< SND.NXT
    Known<std::uint32_t> sendWindow;              ///< SND.WND, bytes (scaled)
    Known<SequencePosition> windowSequence;       ///< SND.WL1, a position of the peer
    Known<SequencePosition> windowAcknowledgment; ///< SND.WL2
    Known<SequencePosition> initialSend;          ///< ISS
    Known<SequencePosition> receiveNext;          ///< RCV.NXT
    Known<std::uint32_t> receiveWindow;           ///< RCV.WND, bytes (scaled)
    Known<SequencePosition> initialReceive;       ///< IRS

    Known<std::uint16_t>
        maximumSegmentSize;          ///< that this side may send: what the peer announced, else 536 (RFC 9293 3.7.1)
    Known<std::uint8_t> windowScale; ///< shift of the windows that this side announces (RFC 7323 2)
    Known<bool> sackPermitted;       ///< both SYNs allowed it (RFC 2018 2)
    Known<bool> timestamps;          ///< both SYNs carried the option (RFC 7323 3.2)
    Known<std::uint32_t> timestampValue;  ///< TSval that it sent last
    Known<std::uint32_t> timestampRecent; ///< TS.Recent: TSval of the peer that it echoes (RFC 7323 4.3)

    std::array<SackBlock, 4> sack{}; ///< the blocks that it reported last
    std::uint8_t sackCount = 0;

    Known<std::uint32_t> bytesInFlight; ///< sent, neither acknowledged nor reported in SACK blocks
    std::uint32_t duplicateAcks = 0;    ///< that came from the peer in a row

    Known<Nanoseconds> smoothedRoundTrip;     ///< SRTT (RFC 6298 2)
    Known<Nanoseconds> roundTripVariation;    ///< RTTVAR
    Known<Nanoseconds> retransmissionTimeout; ///< RTO, backed off where retransmissions show it (RFC 6298 5.5)
    Known<Nanoseconds> lastRoundTrip;         ///< the newest sample

    RunningTimers timers;

    friend bool operator==(const EndpointVariables &, const EndpointVariables &) = default;
};

/// The variables of both end points after one segment.
struct Endpoints {
    std::array<EndpointVariables, 2> sides; ///< client, server

    const EndpointVariables &of(Side side) const { return sides[sideIndex(side)]; }
    friend bool operator==(const Endpoints &, const Endpoints &) = default;
    /// A position of @p side's sequence relative to its initial number, as FlowSummary::relativeSequence counts: what
    /// @p side sends (SND.*, ISS), and what its peer has of it (the peer's RCV.NXT and IRS, and its SND.WL1).
    std::int64_t relative(Side side, SequencePosition position) const { return position - of(side).origin; }
};

} // namespace tcpladder
