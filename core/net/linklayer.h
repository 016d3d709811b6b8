// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodestate.h"
#include "core/net/layer.h"
#include "core/net/linktype.h"

namespace tcpladder {

/// Takes off what a capture's link type puts before each packet, or names the reader of it.
/// @p layer holds the whole packet; its protocol does not matter.
Layer readLinkLayer(LinkType linkType, const Layer &layer, DecodeState &state);

} // namespace tcpladder
