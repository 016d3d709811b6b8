// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/store/flow.h"
#include "core/store/segmentlog.h"

#include <cstdint>
#include <optional>

namespace tcpladder {

/// Where on the way between the two sides a flow was captured.
enum class CapturePlace : std::uint8_t { Unknown, Client, Middle, Server };

/// What the handshake tells of the capture point and of the way from there to each side.
struct Vantage {
    CapturePlace place = CapturePlace::Unknown;
    std::optional<Nanoseconds> toServer; ///< SYN to SYN,ACK: round trip from the capture point to the server and back
    std::optional<Nanoseconds> toClient; ///< SYN,ACK to ACK: the same to the client

    /// True if @p side's own times are those of the capture.
    bool isAt(Side side) const
    {
        return place == (side == Side::Client ? CapturePlace::Client : CapturePlace::Server);
    }
};

/// Judges @p flow by the delays of its handshake: the side that answers at once is where the capture was made. Unknown
/// where the handshake was not captured whole, or was repeated so that no answer can be told from another.
Vantage vantageOf(const SegmentLog &log, const Flow &flow);

} // namespace tcpladder
