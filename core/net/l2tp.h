// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/decodestate.h"
#include "core/net/layer.h"

namespace tcpladder {

/// L2TP over UDP, of version 2 (RFC 2661) or 3 (RFC 3931).
Layer readL2tp(const Layer &layer, DecodeState &state);
/// A session of L2TP version 3, over IP or UDP. What a session carries, and how long its cookie is, was agreed on when it
/// was set up, which the capture may not show; so the frame is looked for where it may begin.
Layer readL2tpSession(const Layer &layer, DecodeState &state);

} // namespace tcpladder
