// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/smallvector.h"
#include "core/tcp/keysegment.h"

#include <cstddef>

namespace tcpladder {

/// Key segments in order. Most flows have about nine.
using KeySegmentList = SmallVector<KeySegment, 10>;

/// The short list of a flow's key segments, in the order of the capture. It never grows beyond Limit.
class KeySegments
{
public:
    static constexpr std::size_t Limit = 40;

    /// Takes the next one; what it makes superfluous at the end of the list is dropped.
    void add(const KeySegment &segment);

    const KeySegmentList &all() const { return m_segments; }

private:
    void dropOutdatedBy(const KeySegment &segment);

    KeySegmentList m_segments;
};

} // namespace tcpladder
