// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodestate.h"
#include "core/net/layer.h"

namespace tcpladder {

/// Readers of what UDP carries on well-known ports and TCP may be inside of.
Layer readUdp(const Layer &layer);
Layer readVxlan(const Layer &layer, DecodeState &state);    ///< RFC 7348
Layer readVxlanGpe(const Layer &layer, DecodeState &state); ///< its generic protocol extension
Layer readGeneve(const Layer &layer, DecodeState &state);   ///< RFC 8926
Layer readGtpU(const Layer &layer, DecodeState &state);     ///< 3GPP TS 29.281
Layer readAyiya(const Layer &layer, DecodeState &state);    ///< draft-massar-v6ops-ayiya-02
Layer readCapwap(const Layer &layer, DecodeState &state);   ///< RFC 5415 4.3
Layer readTeredo(const Layer &layer, DecodeState &state);   ///< RFC 4380 5.1.1
Layer readTzsp(const Layer &layer, DecodeState &state);     ///< TaZmen's sniffer protocol

} // namespace tcpladder
