// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodestate.h"
#include "core/net/layer.h"

namespace tcpladder {

/// Reads compressed IP payload (IPComp, RFC 3173), if it was compressed with DEFLATE (RFC 2394) and captured whole. What
/// it holds lives in @p state until the next packet. It is no encapsulation of its own: small packets of the same
/// connection are sent without it.
Layer readIpComp(const Layer &layer, DecodeState &state);

} // namespace tcpladder
