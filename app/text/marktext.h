// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/flowsummary.h"
#include "core/tcp/marks.h"

#include <QString>

namespace tcpladder {

/// The mark's name in a sentence or a list: "fast retransmission".
QString markText(Mark mark);
/// @p count segments with the mark: "3 fast retransmissions".
QString markCountText(Mark mark, int count);
/// What the mark means and by which rule a segment gets it, in a sentence or two.
QString markMeaning(Mark mark);
/// All marks of a segment, joined by commas; empty if there are none.
QString marksText(Marks marks);
/// The marks of a flow that mean trouble, each with its count, the commonest first; empty if there are none.
QString troubleText(const FlowSummary &flow);

} // namespace tcpladder
