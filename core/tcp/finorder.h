// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/keysegments.h"
#include "core/tcp/statereplay.h"

namespace tcpladder {

/// Puts the FIN of @p sender in @p segments, the key segments of a flow in the order of the capture, where it was sent
/// for the first time. That is before all that @p sender sent with numbers behind it, and before its own RST: a FIN that
/// was captured after these had been overtaken, or had been lost before the capture point and is sent once more.
void reorderFins(KeySegmentList &segments, Side sender, const ReplayFacts &facts);

} // namespace tcpladder
