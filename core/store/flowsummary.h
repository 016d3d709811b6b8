// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/net/address.h"
#include "core/net/sequence.h"
#include "core/store/segment.h"
#include "core/tcp/capturepoint.h"
#include "core/tcp/markcounter.h"
#include "core/tcp/roles.h"
#include "core/tcp/side.h"
#include "core/tcp/statepath.h"

#include <array>
#include <cstdint>
#include <optional>

namespace tcpladder {

/// What is known of one flow at a moment: a copy that stays as it is while the capture goes on.
struct FlowSummary {
    FlowId id;
    std::array<EndPoint, 2> ends;    ///< client, server
    std::uint32_t encapsulation = 0; ///< see DecodedSegment
    bool sidesAreGuessed = false;    ///< no handshake says who is the client
    std::uint32_t segmentCount = 0;
    Nanoseconds begin = 0;                ///< time of the first segment
    Nanoseconds end = 0;                  ///< time of the last segment
    std::array<std::uint64_t, 2> bytes{}; ///< of each side's stream, up to the furthest byte that was captured
    std::array<State, 2> states{};        ///< after the last segment
    MarkCounts markCounts{};              ///< of its segments' marks, as exports give them
    MarkCounts toldMarks{};               ///< the same as users are told: see MarkCounter
    Roles roles;
    CapturePoint capturePoint;
    /// Initial sequence number of each side; where no SYN was captured, one less than the first number seen.
    std::array<SequenceNumber, 2> initialSequence{};
    /// Shift of each side's window; empty where the handshake that says so was not captured (RFC 7323 2.2).
    std::array<std::optional<std::uint8_t>, 2> windowScale;

    Nanoseconds duration() const { return end - begin; }
    std::uint64_t totalBytes() const { return bytes[0] + bytes[1]; }
    const EndPoint &endPoint(Side side) const { return ends[sideIndex(side)]; }

    /// Position of @p segment's sequence number: 0 for the SYN, unwrapped beyond 4 GiB.
    std::int64_t relativeSequence(const Segment &segment) const;
    /// Position of @p segment's acknowledgment number in the other side's numbers.
    std::int64_t relativeAcknowledgment(const Segment &segment) const;
    /// The window that @p segment offers in bytes, if the scale is known.
    std::optional<std::uint32_t> scaledWindow(const Segment &segment) const;
};

} // namespace tcpladder
