// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/keysegments.h"

namespace tcpladder {

KeySegment &KeySegments::add(Side from, bool evidence)
{
    if (evidence)
        dropEvidenceOf(from);
    return m_segments.size() < Limit ? m_segments.emplace_back() : m_segments.back();
}

/// Of several segments of one side that show the same, the last shows most. Two sides may do so in turns.
void KeySegments::dropEvidenceOf(Side from)
{
    for (std::size_t back = 1; back <= 2 && back <= m_segments.size(); ++back) {
        const auto at = m_segments.end() - static_cast<std::ptrdiff_t>(back);
        if (!at->has(KeySegment::Evidence))
            return;
        if (at->from == from) {
            m_segments.erase(at);
            return;
        }
    }
}

} // namespace tcpladder
