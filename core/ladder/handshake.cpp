// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/handshake.h"

#include <algorithm>

namespace tcpladder {
namespace {

constexpr std::uint32_t LongestHandshake = 64; ///< segments looked through: SYNs may have been sent many times

Handshake::Offer offerOf(const Segment &segment, const SegmentLog &log)
{
    Handshake::Offer offer;
    offer.options = parseTcpOptions(log.options(segment));
    offer.window = segment.window;
    const TcpFlags flags = segment.flags;
    const bool ece = flags.has(TcpFlags::Ece);
    const bool cwr = flags.has(TcpFlags::Cwr);
    const bool ae = flags.has(TcpFlags::Ae);
    // A SYN sets up ECN with ECE and CWR, a SYN,ACK with ECE alone; AE tells that it is the accurate kind.
    offer.isEcn = flags.ack() ? ece && !cwr : ece && cwr;
    offer.isAccurateEcn = flags.ack() ? (ae || cwr) && !offer.isEcn : ae && ece && cwr;
    if (flags.syn())
        offer.fastOpenData = segment.length;
    return offer;
}

} // namespace

std::uint32_t Handshake::segmentSize(Side side, bool isV6) const
{
    return of(otherSide(side)).options.maximumSegmentSize.value_or(isV6 ? 1220 : 536);
}

bool Handshake::scalesWindows() const
{
    return offers[0].options.windowScale && offers[1].options.windowScale;
}

bool Handshake::hasSack() const
{
    return offers[0].options.sackPermitted && offers[1].options.sackPermitted;
}

bool Handshake::hasTimestamps() const
{
    return offers[0].options.timestamps && offers[1].options.timestamps;
}

bool Handshake::hasEcn() const
{
    return (offers[0].isEcn || offers[0].isAccurateEcn) && (offers[1].isEcn || offers[1].isAccurateEcn);
}

std::optional<Handshake> handshakeOf(const Trace &trace, FlowId flow, const Phases &phases, std::uint32_t count)
{
    const bool isDone = phases.opening == OpeningKind::ThreeWay || phases.opening == OpeningKind::Simultaneous;
    if (!isDone || !phases.handshake || phases.handshake->last >= count)
        return std::nullopt;
    Handshake handshake;
    handshake.last = phases.handshake->last;
    std::array<bool, 2> isFound{};
    const std::uint32_t size = std::min(handshake.last - phases.handshake->first + 1, LongestHandshake);
    for (const SegmentId id : trace.segmentsOf(flow, phases.handshake->first, size)) {
        const Segment &segment = trace.segments()[id];
        const std::size_t side = sideIndex(segment.from);
        if (!segment.flags.syn() || segment.flags.rst() || isFound[side])
            continue;
        isFound[side] = true;
        handshake.offers[side] = offerOf(segment, trace.segments());
    }
    return isFound[0] && isFound[1] ? std::optional(handshake) : std::nullopt;
}

} // namespace tcpladder
