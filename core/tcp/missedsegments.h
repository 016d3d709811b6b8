// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/sidenumbers.h"
#include "core/tcp/statereplay.h"

#include <vector>

namespace tcpladder {

/// Puts into @p segments, the key segments of a flow in order, the SYN of a simultaneous open that was not captured: a
/// side that sent SYN and then SYN,ACK must have received a SYN without ACK in between (RFC 9293 3.5, figure 7).
void inferSyn(std::vector<KeySegment> &segments);

/// Puts into @p segments the FIN of the side that has sent @p sender, if @p acknowledgment, which reaches beyond all that
/// was captured of it, tells that a FIN was among what was missed: the connection is being closed, and one number more
/// than its data is acknowledged, or it never sent anything again.
void inferFin(std::vector<KeySegment> &segments, const KeySegment &acknowledgment, const SideNumbers &sender,
              const ReplayFacts &facts);

} // namespace tcpladder
