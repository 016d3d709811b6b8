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
        if (segment.flags.syn()) [[unlikely]]
            learn(segment);
    }

    /// The shift for windows that @p side announces; empty if its SYN was not captured.
    std::optional<std::uint8_t> shift(Side side) const { return m_shifts[sideIndex(side)]; }

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
    void learn(const SegmentFacts &segment)
    {
        m_seen[sideIndex(segment.from)] = true;
        m_offer[sideIndex(segment.from)] = segment.options.windowScale;
        const bool isRefused = (m_seen[0] && !m_offer[0]) || (m_seen[1] && !m_offer[1]);
        for (const std::size_t side : {0U, 1U})
            m_shifts[side] = isRefused ? std::uint8_t{0} : m_offer[side];
    }

    std::array<bool, 2> m_seen{};
    std::array<std::optional<std::uint8_t>, 2> m_offer{};
    std::array<std::optional<std::uint8_t>, 2> m_shifts{}; ///< what follows for either side
};

} // namespace tcpladder
