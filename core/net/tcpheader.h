// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodedsegment.h"
#include "core/net/decodestate.h"
#include "core/net/layer.h"

#include <cstdint>
#include <span>

namespace tcpladder {

/// Reads the TCP header (RFC 9293 3.1) at the beginning of @p layer into @p segment, with what the layers around it
/// have left in @p state, all but the encapsulation.
DecodeOutcome readTcp(const Layer &layer, const DecodeState &state, DecodedSegment &segment);

/// Reads the header's fields alone, all but the ports, from @p bytes, 20 at least, of @p length that were on the wire.
void readTcpHeader(std::span<const std::uint8_t> bytes, std::uint32_t length, DecodedSegment &segment);

} // namespace tcpladder
