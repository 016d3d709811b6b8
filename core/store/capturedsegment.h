// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/prefetch.h"
#include "core/base/time.h"
#include "core/net/sequence.h"
#include "core/net/tcpflags.h"
#include "core/store/segment.h"

#include <cstddef>
#include <cstdint>

namespace tcpladder {

/// A TCP segment as the analysis takes it: all that is needed of its packet, which may be gone by then. Passing it from
/// one processor to another costs more than making it, so it is laid out to fill one cache line mostly: with timestamps
/// and a SACK block it does.
struct alignas(CacheLine) CapturedSegment {
    static constexpr std::size_t UsualSize = CacheLine;

    Nanoseconds time = 0;
    std::uint32_t frame = 0; ///< from 1
    std::uint32_t key = 0;   ///< number in FlowKeys
    SequenceNumber sequence = 0;
    SequenceNumber acknowledgment = 0;
    std::uint32_t length = 0;
    TcpFlags flags;
    std::uint16_t window = 0;
    std::uint16_t urgentPointer = 0;
    std::uint16_t identification = 0;
    bool isReversed : 1 = false; ///< from the key's b to its a
    bool hasIdentification : 1 = false;
    bool headerIsCut : 1 = false;
    bool headerIsBad : 1 = false;
    OptionBytes options;

    bool isReadable() const { return !headerIsCut && !headerIsBad; }
};

} // namespace tcpladder
