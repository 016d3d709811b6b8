// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/prefetch.h"
#include "core/tcp/keysegment.h"

#include <vector>

namespace tcpladder {

/// The short list of a flow's key segments, in the order of the capture. It never grows beyond Limit.
class KeySegments
{
public:
    static constexpr std::size_t Limit = 40;

    /// Takes the next one; what it makes superfluous at the end of the list is dropped.
    void add(const KeySegment &segment);

    const std::vector<KeySegment> &all() const { return m_segments; }
    /// Asks for their memory.
    void prefetch() const { tcpladder::prefetch(m_segments.data(), m_segments.size() * sizeof(KeySegment)); }

private:
    void dropOutdatedBy(const KeySegment &segment);

    std::vector<KeySegment> m_segments;
};

} // namespace tcpladder
