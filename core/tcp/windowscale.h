// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/segmentfacts.h"

#include <array>
#include <cstdint>
#include <optional>

namespace tcpladder {

/// The window scale of both sides of one flow as their SYNs agreed on it (RFC 7323 2.2).
class WindowScale
{
public:
    /// Takes note of a SYN; other segments change nothing.
    void add(const SegmentFacts &segment)
    {
        if (segment.flags.syn()) {
            m_seen[sideIndex(segment.from)] = true;
            m_offer[sideIndex(segment.from)] = segment.options.windowScale;
        }
    }

    /// The shift for windows that @p side announces; empty if its SYN was not captured.
    std::optional<std::uint8_t> shift(Side side) const
    {
        const std::size_t own = sideIndex(side);
        const std::size_t peer = 1 - own;
        if ((m_seen[own] && !m_offer[own]) || (m_seen[peer] && !m_offer[peer]))
            return std::uint8_t{0};
        return m_offer[own];
    }

    /// The window of @p segment in bytes; a SYN's is never scaled. Empty if the scale is unknown.
    std::optional<std::uint32_t> window(const SegmentFacts &segment) const
    {
        if (segment.flags.syn())
            return segment.window;
        const std::optional<std::uint8_t> bits = shift(segment.from);
        if (!bits)
            return std::nullopt;
        return std::uint32_t{segment.window} << *bits;
    }

private:
    std::array<bool, 2> m_seen{};
    std::array<std::optional<std::uint8_t>, 2> m_offer{};
};

} // namespace tcpladder
