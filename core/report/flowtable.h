// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/trace.h"

#include <functional>
#include <iosfwd>

namespace tcpladder {

/// Writes one line for each flow of @p trace for which @p isWanted says so, in columns wide enough for all of them:
/// number, end points, states after the last segment, segments, bytes from either side, seconds, marks with their counts.
void writeFlowTable(const Trace &trace, const std::function<bool(FlowId)> &isWanted, std::ostream &out);

} // namespace tcpladder
