// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodedsegment.h"
#include "core/net/linktype.h"

#include <cstdint>
#include <span>

namespace tcpladder {

/// Reads the commonest packet by far in one step: TCP in IPv4 without options or fragments, in bare Ethernet. False, and
/// nothing done, for any other, which is to be read layer by layer; the result is the same as that would give.
bool readPlainPacket(LinkType linkType, std::span<const std::uint8_t> packet, std::uint32_t wireLength,
                     DecodedSegment &segment);

} // namespace tcpladder
