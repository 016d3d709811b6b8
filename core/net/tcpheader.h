// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodedsegment.h"
#include "core/net/decodestate.h"
#include "core/net/layer.h"

namespace tcpladder {

/// Reads the TCP header (RFC 9293 3.1) at the beginning of @p layer into @p segment, with what the layers around it
/// have left in @p state, all but the encapsulation.
DecodeOutcome readTcp(const Layer &layer, const DecodeState &state, DecodedSegment &segment);

} // namespace tcpladder
