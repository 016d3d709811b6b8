// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace tcpladder {

/// A set of positions of one side's sequence, kept as few ranges [begin, end) that neither touch nor overlap.
class SequenceRanges
{
public:
    struct Range {
        std::int64_t begin = 0;
        std::int64_t end = 0;

        friend bool operator==(const Range &, const Range &) = default;
    };

    /// Beyond this many ranges the two lowest are taken for one, so that memory stays bounded.
    static constexpr std::size_t MaximumRanges = 1024;

    /// Adds [begin, end) and returns how many positions of it are new; 0 if it is empty.
    std::uint64_t add(std::int64_t begin, std::int64_t end);
    /// Forgets everything before @p position.
    void removeBefore(std::int64_t position);
    /// How many positions the set holds.
    std::uint64_t count() const { return m_count; }
    /// Where the range that holds @p position ends; @p position itself if none does.
    std::int64_t contiguousEnd(std::int64_t position) const;
    const std::vector<Range> &ranges() const { return m_ranges; }

private:
    std::vector<Range> m_ranges;
    std::uint64_t m_count = 0;
};

} // namespace tcpladder
