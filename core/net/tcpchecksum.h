// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodedsegment.h"

namespace tcpladder {

/// Whether the segment's checksum is neither right (RFC 9293 3.1) nor one that a sender leaves to its network card: 0,
/// or the sum of the pseudo-header alone. False wherever it cannot be told: for segments that were not captured in
/// full, and for IPv6 packets whose final destination stands in a routing header.
/// Reads the whole payload, so it is not part of decoding.
bool tcpChecksumIsWrong(const DecodedSegment &segment);

} // namespace tcpladder
