// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/layer.h"

namespace tcpladder {

/// Readers of the headers that systems put before packets of interfaces without an Ethernet header of their own:
/// an address family (BSD's loopback and tunnels), or Linux's "cooked" pseudo-link layers.
Layer readNull(const Layer &layer);
Layer readEnc(const Layer &layer);
Layer readPfLog(const Layer &layer);
Layer readLinuxCooked(const Layer &layer);
Layer readLinuxCooked2(const Layer &layer);

} // namespace tcpladder
