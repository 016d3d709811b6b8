// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace tcpladder {

/// Before which segments of a flow its ladder needs more room: after an idle stretch, or where segments are missing.
/// Noted while the flow is read and kept with running counts, so that any row's place is found by bisection.
class RowGaps
{
public:
    /// A place with more room, and how many of each kind there are up to and with it.
    struct Gap {
        std::uint32_t segment = 0;
        std::uint32_t idle = 0;
        std::uint32_t missing = 0;
    };

    /// Notes the reasons for room before @p segment, which must lie beyond those noted before.
    void add(std::uint32_t segment, bool isIdle, bool isMissing)
    {
        const Gap last = m_gaps.empty() ? Gap{} : m_gaps.back();
        m_gaps.push_back({segment, last.idle + (isIdle ? 1U : 0U), last.missing + (isMissing ? 1U : 0U)});
    }

    std::size_t size() const { return m_gaps.size(); }
    const Gap &operator[](std::size_t place) const { return m_gaps[place]; }
    /// The place of the first gap that lies beyond @p segment.
    std::size_t after(std::uint32_t segment) const
    {
        const auto isLater = [](std::uint32_t value, const Gap &gap) { return value < gap.segment; };
        return static_cast<std::size_t>(std::upper_bound(m_gaps.begin(), m_gaps.end(), segment, isLater)
                                        - m_gaps.begin());
    }
    /// The counts up to and with @p segment.
    Gap upTo(std::uint32_t segment) const
    {
        const std::size_t place = after(segment);
        return place == 0 ? Gap{} : m_gaps[place - 1];
    }

private:
    std::vector<Gap> m_gaps;
};

} // namespace tcpladder
