// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/keysegments.h"

namespace tcpladder {

void KeySegments::add(const KeySegment &segment)
{
    dropOutdatedBy(segment);
    if (m_segments.size() >= Limit) {
        m_segments.back() = segment;
        return;
    }
    m_segments.push_back(segment);
}

/// Of several segments of one side that show the same, the last shows most. Two sides may do so in turns.
void KeySegments::dropOutdatedBy(const KeySegment &segment)
{
    if (!segment.has(KeySegment::Evidence))
        return;
    for (std::size_t back = 1; back <= 2 && back <= m_segments.size(); ++back) {
        const auto at = m_segments.end() - static_cast<std::ptrdiff_t>(back);
        if (!at->has(KeySegment::Evidence))
            return;
        if (at->from == segment.from) {
            m_segments.erase(at);
            return;
        }
    }
}

} // namespace tcpladder
