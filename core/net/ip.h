// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodestate.h"
#include "core/net/layer.h"

namespace tcpladder {

/// Readers of IPv4 (RFC 791) and IPv6 (RFC 8200) with its extension headers.
///
/// The data ends where the header says, or where the packet does if a card has yet to cut it into segments and left the
/// length 0. Fragments are held back until the datagram is complete, then all of it follows.
Layer readIp(const Layer &layer, DecodeState &state);
Layer readIpv4(const Layer &layer, DecodeState &state);
Layer readIpv6(const Layer &layer, DecodeState &state);
/// The authentication header (RFC 4302), which authenticates but does not hide.
Layer readAuthenticationHeader(const Layer &layer, DecodeState &state);

/// The data of an IP packet, or what follows an extension header, by its protocol @p number (IANA).
Layer readIpData(const Layer &layer, std::uint8_t number, DecodeState &state);

} // namespace tcpladder
