// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodestate.h"
#include "core/net/layer.h"

namespace tcpladder {

/// Takes a stack of labels off (RFC 3032). What follows has no type: IP is known by its version, and anything else is
/// read as Ethernet in a pseudowire, with or without a control word (RFC 4448), if it looks like that.
Layer readMpls(const Layer &layer, DecodeState &state);

} // namespace tcpladder
