// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/countedmarks.h"
#include "core/tcp/judgement.h"
#include "core/tcp/resendjudge.h"
#include "core/tcp/segmentfacts.h"
#include "core/tcp/windowscale.h"

#include <cstdint>

namespace tcpladder {

/// Says of each segment of one flow whether it is a retransmission, out of order, a duplicate ACK and so on.
class SegmentClassifier
{
public:
    /// @p reusesPorts: an earlier flow of the same capture had the same end points.
    explicit SegmentClassifier(bool reusesPorts = false) : m_reusesPorts(reusesPorts) {}

    /// Takes the flow's next segment in capture order and says what it is.
    Judgement add(const SegmentFacts &segment);
    /// Counts the next segment, of which nothing can be said.
    void passOver() { ++m_count; }

    const WindowScale &windowScale() const { return m_counted.windowScale(); }

private:
    CountedMarks m_counted;
    ResendJudge m_resends;
    std::uint32_t m_count = 0;
    bool m_reusesPorts;
};

} // namespace tcpladder
