// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodedsegment.h"

#include <cstdint>
#include <span>

namespace tcpladder {

/// The sum of 16-bit words in network order (RFC 1071); a last odd byte counts as the upper half of one. Sums may be added.
std::uint64_t checksumSum(std::span<const std::uint8_t> bytes);
/// The checksum that stands in a header of which @p sum is the sum, with what else it is to cover.
std::uint16_t checksumOf(std::uint64_t sum);

/// Whether the segment's checksum is neither right (RFC 9293 3.1) nor one that a sender leaves to its network card: 0,
/// or the sum of the pseudo-header alone. False wherever it cannot be told: for segments that were not captured in
/// full, and for IPv6 packets whose final destination stands in a routing header.
/// Reads the whole payload, so it is not part of decoding.
bool tcpChecksumIsWrong(const DecodedSegment &segment);

} // namespace tcpladder
