// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/segmentfields.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tcpladder {

/// The options of a TCP header, one field each, whatever the bytes are. @p offset is that of @p bytes in the packet, -1
/// if unknown. SACK blocks are also given relative to @p peerInitial, the initial number of the side that they speak of.
std::vector<SegmentField> tcpOptionFields(std::span<const std::uint8_t> bytes, int offset, SequenceNumber peerInitial);

} // namespace tcpladder
