// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/marks.h"
#include "core/tcp/segmentfacts.h"

namespace tcpladder {

/// Says of each segment of one flow whether it is a retransmission, out of order, a duplicate ACK and so on.
class SegmentClassifier
{
public:
    /// Takes the flow's next segment in capture order and returns its marks.
    Marks add(const SegmentFacts &segment);
};

} // namespace tcpladder
