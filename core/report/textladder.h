// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/report/segmentchoice.h"
#include "core/store/trace.h"

#include <iosfwd>

namespace tcpladder {

/// Writes flow @p id as a ladder in text (UTF-8), a line a segment:
///
///   number, seconds since the flow's first segment, (seconds since the line before), client's state, lifelines with the
///   arrow between them, server's state, marks
///
/// A state stands where it begins, and once more at the top. Arrows of segments with data are heavy; ~ folds idle time.
void writeTextLadder(const Trace &trace, FlowId id, const RowRange &rows, std::ostream &out);

/// Writes flow @p id as the figures of RFC 9293 3.5 and 3.6 are drawn: plain ASCII, both states in every line, and
/// sequence numbers relative to the initial ones, which are 0.
void writeRfcFigure(const Trace &trace, FlowId id, const RowRange &rows, std::ostream &out);

} // namespace tcpladder
