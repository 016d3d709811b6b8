// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodestate.h"
#include "core/net/layer.h"

namespace tcpladder {

/// Readers of point-to-point links: PPP (RFC 1661, with RFC 1662's and without framing), PPPoE's session stage
/// (RFC 2516), Cisco's HDLC, and Frame Relay (RFC 2427).
Layer readPpp(const Layer &layer);
Layer readPppoe(const Layer &layer, DecodeState &state);
Layer readCiscoHdlc(const Layer &layer);
Layer readFrameRelay(const Layer &layer);

} // namespace tcpladder
