// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <optional>

namespace tcpladder {

/// Turns the time stamps of a pcapng interface, counts of ticks of any length, into nanoseconds since 1970.
class TickScale
{
public:
    /// Microseconds, as interfaces have that say nothing else.
    TickScale() = default;
    /// @p resolution as if_tsresol has it: ticks a second as a power of 10, or of 2 if the highest bit is set;
    /// @p offset in seconds. Empty if a second has more ticks than 64 bits can count.
    static std::optional<TickScale> fromResolution(std::uint8_t resolution, std::int64_t offset);

    /// Rounded down; times beyond what Nanoseconds can hold become the nearest that it can.
    Nanoseconds toNanoseconds(std::uint64_t ticks) const;

private:
    std::uint64_t m_ticksPerSecond = 1'000'000;
    std::uint8_t m_binaryDigits = 0; // m_ticksPerSecond is 2 to the power of that; 0 if it is a power of 10
    std::int64_t m_offset = 0;
};

} // namespace tcpladder
