// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/smallvector.h"
#include "core/tcp/keysegment.h"

#include <cstddef>

namespace tcpladder {

/// Key segments in order. Most flows have about nine.
using KeySegmentList = SmallVector<KeySegment, 10>;

/// The short list of a flow's key segments, in the order of the capture. It never grows beyond Limit:
/// from there on the next one takes the place of the last.
class KeySegments
{
public:
    static constexpr std::size_t Limit = 40;

    /// The next one, of side @p from, which is to be written where it lies: what is copied right after it was written has
    /// to be waited for. If it is only @p evidence, what it makes superfluous at the end of the list is dropped.
    KeySegment &add(Side from, bool evidence);

    const KeySegmentList &all() const { return m_segments; }

private:
    void dropEvidenceOf(Side from);

    KeySegmentList m_segments;
};

} // namespace tcpladder
