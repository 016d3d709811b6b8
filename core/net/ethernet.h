// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodestate.h"
#include "core/net/layer.h"

#include <cstdint>

namespace tcpladder {

/// How the data behind @p etherType is to be read; Protocol::End for a type that leads to no TCP.
Protocol protocolOfEtherType(std::uint16_t etherType);

/// Readers of Ethernet, of what IEEE 802 puts between it and IP, and of switches' own tags: each takes its header off
/// @p layer and names what follows.
Layer readEthernet(const Layer &layer, DecodeState &state);
Layer readVlan(const Layer &layer, DecodeState &state);
/// A type or, below 1536, the length of an IEEE 802.2 frame.
Layer readEtherType(const Layer &layer, DecodeState &state);
Layer readLlc(const Layer &layer);
Layer readSnap(const Layer &layer);
Layer readProviderBackbone(const Layer &layer, DecodeState &state);
Layer readFabricPath(const Layer &layer, DecodeState &state);
Layer readTrill(const Layer &layer, DecodeState &state);
Layer readServiceHeader(const Layer &layer);
Layer readMacSec(const Layer &layer);

} // namespace tcpladder
