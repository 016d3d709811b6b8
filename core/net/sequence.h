// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tcpladder {

/// A sequence number as TCP carries it: 32 bits that wrap (RFC 9293 3.4).
using SequenceNumber = std::uint32_t;

/// How far @p a lies beyond @p b, from -2^31 to 2^31 - 1; the sign survives the wrap.
constexpr std::int32_t sequenceDifference(SequenceNumber a, SequenceNumber b)
{
    return static_cast<std::int32_t>(a - b);
}

constexpr bool sequenceBefore(SequenceNumber a, SequenceNumber b)
{
    return sequenceDifference(a, b) < 0;
}
constexpr bool sequenceAfter(SequenceNumber a, SequenceNumber b)
{
    return sequenceDifference(a, b) > 0;
}
constexpr SequenceNumber sequenceMax(SequenceNumber a, SequenceNumber b)
{
    return sequenceBefore(a, b) ? b : a;
}

/// The 64-bit position that is congruent to @p number modulo 2^32 and nearest to @p near.
/// Positions count from an initial sequence number of 0, so they stay right beyond 4 GiB.
constexpr std::int64_t unwrapSequence(SequenceNumber number, std::int64_t near)
{
    return near + sequenceDifference(number, static_cast<SequenceNumber>(near));
}

} // namespace tcpladder
