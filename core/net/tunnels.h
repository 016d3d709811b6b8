// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodestate.h"
#include "core/net/layer.h"

namespace tcpladder {

/// Readers of tunnels that IP or GRE carry: GRE itself (RFC 2784, 2890, 2637, 7637), Cisco's ERSPAN of type
/// I to III, Ethernet in IP (RFC 3378), multicast packets on their way to a rendezvous point (RFC 7761 4.9.3) and
/// packets redirected to a web cache.
Layer readGre(const Layer &layer, DecodeState &state);
Layer readErspan(const Layer &layer, DecodeState &state);
Layer readEtherIp(const Layer &layer, DecodeState &state);
Layer readPimRegister(const Layer &layer, DecodeState &state);
Layer readWebCache(const Layer &layer);

} // namespace tcpladder
