// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/report/segmentchoice.h"
#include "core/store/trace.h"

#include <iosfwd>

namespace tcpladder {

/// Writes one line for each flow of @p trace that @p choice takes, in columns wide enough for all of them:
/// number, end points, states after the last segment, segments, bytes from either side, seconds, marks with their counts.
void writeFlowTable(const Trace &trace, const SegmentChoice &choice, std::ostream &out);

} // namespace tcpladder
