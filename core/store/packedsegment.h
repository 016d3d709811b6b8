// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/segment.h"

#include <cstddef>
#include <cstdint>

namespace tcpladder {

/// What a packed segment is counted on from: the segment before it in the log.
struct PackedBase {
    Nanoseconds time = 0;
    std::uint32_t frame = 0;
    std::uint32_t flow = 0;
};

/// A segment takes so many bytes at most, and about thirty mostly: what it has in common with most others, and with the
/// one before it, takes little or nothing.
constexpr std::size_t MaximumPackedSize = 96;

/// Writes @p segment to @p to, where MaximumPackedSize bytes are free; returns how many it took. @p base becomes this
/// segment.
std::size_t packSegment(const Segment &segment, PackedBase &base, std::uint8_t *to);

/// Reads the segment at @p from and returns where the next one begins. @p base becomes this segment.
const std::uint8_t *unpackSegment(const std::uint8_t *from, PackedBase &base, Segment &segment);

} // namespace tcpladder
