// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodedsegment.h"

#include <algorithm>

namespace tcpladder::test {

/// True if both decoders found the same in the same bytes.
inline bool isSameSegment(const DecodedSegment &a, const DecodedSegment &b)
{
    return a.source == b.source && a.destination == b.destination && a.encapsulation == b.encapsulation
           && a.sequence == b.sequence && a.acknowledgment == b.acknowledgment && a.flags == b.flags
           && a.window == b.window && a.checksum == b.checksum && a.urgentPointer == b.urgentPointer
           && a.length == b.length && std::ranges::equal(a.network, b.network) && std::ranges::equal(a.header, b.header)
           && std::ranges::equal(a.options, b.options) && std::ranges::equal(a.payload, b.payload)
           && a.headerLength == b.headerLength && a.headerIsBad == b.headerIsBad && a.headerIsCut == b.headerIsCut
           && a.segmentLength == b.segmentLength && a.missing == b.missing && a.isWhole == b.isWhole
           && a.hasIdentification == b.hasIdentification && a.identification == b.identification
           && a.timeToLive == b.timeToLive;
}

} // namespace tcpladder::test
