// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/columns.h"
#include "core/tcp/side.h"

#include <cstdint>

namespace tcpladder {

/// One curve of one direction of a flow. Where a curve comes from the peer's segments - what it acknowledges and offers -
/// it counts for the direction of the data.
enum class Curve : std::uint8_t {
    Segments,           ///< what takes sequence space: spans of bytes sent, relative to the initial number
    Acknowledged,       ///< the furthest acknowledgment of the peer
    WindowEdge,         ///< the end of the window that the peer offers
    Sacks,              ///< S: spans of bytes that the peer reports in SACK blocks
    Retransmissions,    ///< R
    OutOfOrder,         ///< O
    DuplicateAcks,      ///< D, all but the third in a row
    ThirdDuplicateAcks, ///< 3, which asks for a fast retransmission (RFC 5681 3.2)
    ZeroWindows,        ///< Z
    ZeroWindowProbes,   ///< P
    InFlight,           ///< bytes sent, neither acknowledged nor reported in SACK blocks
    OfferedWindow,      ///< bytes that the peer offers (SND.WND)
    RoundTrips,         ///< ns from a segment to its acknowledgment, as the capture point sees it, by Karn's rule
    SmoothedRoundTrip,  ///< ns, SRTT over these samples (RFC 6298 2)
    InitialRoundTrip,   ///< ns that the handshake took from SYN to the ACK of the SYN,ACK
    Throughput,         ///< bytes of payload a second, all that passed
    Goodput,            ///< bytes a second that the peer acknowledged for the first time
    SegmentSizes,       ///< bytes of payload of each segment that takes sequence space
};
inline constexpr int CurveCount = 18;

/// How the curve's points belong together.
constexpr Shape shapeOf(Curve curve)
{
    switch (curve) {
    case Curve::Segments:
    case Curve::Sacks:
        return Shape::Spans;
    case Curve::SegmentSizes:
        return Shape::Sizes;
    case Curve::Acknowledged:
    case Curve::WindowEdge:
    case Curve::InFlight:
    case Curve::OfferedWindow:
    case Curve::SmoothedRoundTrip:
    case Curve::InitialRoundTrip:
    case Curve::Throughput:
    case Curve::Goodput:
        return Shape::Steps;
    default:
        return Shape::Dots;
    }
}

/// True if the curve shows what the peer of the data's sender said.
constexpr bool isFromPeer(Curve curve)
{
    return curve == Curve::Acknowledged || curve == Curve::WindowEdge || curve == Curve::Sacks
           || curve == Curve::DuplicateAcks || curve == Curve::ThirdDuplicateAcks || curve == Curve::ZeroWindows
           || curve == Curve::OfferedWindow;
}

} // namespace tcpladder
