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
    enum Trait : std::uint8_t {
        IsReversed = 0x01, ///< from the key's destination to its source
        HasIdentification = 0x02,
        HeaderIsCut = 0x04,
        HeaderIsBad = 0x08,
    };

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
    std::uint8_t traits = 0; ///< of Trait, written in one go: reading what another processor has would take long
    OptionBytes options;

    bool has(Trait trait) const { return (traits & trait) != 0; }
    bool isReadable() const { return (traits & (HeaderIsCut | HeaderIsBad)) == 0; }
};

} // namespace tcpladder
