// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/keysegments.h"

namespace tcpladder {

bool KeySegments::replacesLast(const KeySegment &segment) const
{
    if (m_segments.empty())
        return false;
    if (m_segments.size() >= Limit)
        return true;
    // Of several segments that show the same, the last shows most.
    const KeySegment &last = m_segments.back();
    return last.from == segment.from && last.has(KeySegment::Evidence) && segment.has(KeySegment::Evidence);
}

void KeySegments::add(const KeySegment &segment)
{
    if (replacesLast(segment)) {
        m_segments.back() = segment;
        return;
    }
    if (m_segments.size() == m_segments.capacity()) // most flows have about nine: doubling would waste more than it saves
        m_segments.reserve(m_segments.size() + (m_segments.empty() ? 5 : 4));
    m_segments.push_back(segment);
}

} // namespace tcpladder
