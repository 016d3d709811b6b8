// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/segmentclassifier.h"

namespace tcpladder {

Judgement SegmentClassifier::add(const SegmentFacts &segment)
{
    Judgement judgement;
    if (segment.isMalformed) {
        ++m_count;
        return judgement;
    }
    if (m_reusesPorts && m_count == 0 && segment.flags.syn())
        judgement.marks.set(Mark::PortReused);
    m_counted.add(segment, m_count, judgement);
    m_resends.add(segment, m_count, m_counted, judgement);
    ++m_count;
    return judgement;
}

} // namespace tcpladder
