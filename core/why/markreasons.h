// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/why/segmentcontext.h"

#include <vector>

namespace tcpladder {

/// What the marks of a segment say, the weightiest first: one explanation a mark.
std::vector<Explanation> explainMarks(const Trace &trace, const SegmentContext &context);
/// What its flags say besides SYN, FIN, RST and ACK.
std::vector<Explanation> explainFlags(const SegmentContext &context);

} // namespace tcpladder
