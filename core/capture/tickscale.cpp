// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/tickscale.h"

#include <algorithm>
#include <limits>

namespace tcpladder {

namespace {

constexpr std::uint64_t NanosecondsPerSecond = 1'000'000'000;
constexpr std::int64_t MaximumSeconds = std::numeric_limits<Nanoseconds>::max() / Second - 1;
constexpr unsigned MaximumExactDigits = 34; // 2^34 * 10^9 still fits into 64 bits

} // namespace

std::optional<TickScale> TickScale::fromResolution(std::uint8_t resolution, std::int64_t offset)
{
    TickScale scale;
    scale.m_offset = offset;
    const std::uint8_t digits = resolution & 0x7fU;
    if ((resolution & 0x80U) != 0) {
        if (digits > 63)
            return std::nullopt;
        scale.m_binaryDigits = digits;
        scale.m_ticksPerSecond = std::uint64_t{1} << digits;
        return scale;
    }
    if (digits > 19)
        return std::nullopt;
    scale.m_ticksPerSecond = 1;
    for (unsigned i = 0; i < digits; ++i)
        scale.m_ticksPerSecond *= 10;
    return scale;
}

Nanoseconds TickScale::toNanoseconds(std::uint64_t ticks) const
{
    const std::uint64_t seconds = ticks / m_ticksPerSecond;
    std::uint64_t fraction = ticks % m_ticksPerSecond;
    if (m_binaryDigits > 0) {
        const unsigned surplus = std::max<unsigned>(m_binaryDigits, MaximumExactDigits) - MaximumExactDigits;
        fraction = (fraction >> surplus) * NanosecondsPerSecond >> (m_binaryDigits - surplus);
    } else if (m_ticksPerSecond <= NanosecondsPerSecond) {
        fraction *= NanosecondsPerSecond / m_ticksPerSecond;
    } else {
        fraction /= m_ticksPerSecond / NanosecondsPerSecond;
    }

    const auto limited = static_cast<std::int64_t>(std::min(seconds, static_cast<std::uint64_t>(MaximumSeconds)));
    const std::int64_t offset = std::clamp(m_offset, -2 * MaximumSeconds, MaximumSeconds);
    const std::int64_t total = std::clamp(limited + offset, -MaximumSeconds, MaximumSeconds);
    return total * Second + static_cast<std::int64_t>(fraction);
}

} // namespace tcpladder
