// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/prefetch.h"
#include "core/store/flowindex.h"
#include "core/store/segment.h"

#include <cstddef>
#include <cstdint>

namespace tcpladder {

/// A TCP segment as the analysis takes it: all that is needed of its packet, which may be gone by then. Passing it from
/// one processor to another costs more than making it, so it is laid out to fill two cache lines mostly.
struct alignas(CacheLine) CapturedSegment {
    static constexpr std::size_t UsualSize = 2 * CacheLine;

    std::uint32_t keyHash = 0; ///< FlowIndex::hash() of key
    FlowKey key;               ///< from a to b
    bool headerIsCut = false;
    bool headerIsBad = false;
    Segment segment; ///< all but flow, side, marks and wraps

    bool isReadable() const { return !headerIsCut && !headerIsBad; }
};

} // namespace tcpladder
