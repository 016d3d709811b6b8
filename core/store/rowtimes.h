// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <deque>

namespace tcpladder {

/// How much time a row of a ladder to scale stands for, as a power of two of nanoseconds: so that times which were summed
/// by their magnitude serve every scale.
struct TimeScale {
    static constexpr int Smallest = 8;   ///< 256 ns a row
    static constexpr int Largest = 33;   ///< 8.6 s a row
    static constexpr int FoldedRows = 3; ///< a silence of 2^3 rows or more is folded

    int shift = 20;

    /// Segments closer than a row are stacked.
    bool isStacked(Nanoseconds gap) const { return gap < Nanoseconds{1} << shift; }
    bool isFolded(Nanoseconds gap) const { return gap >= Nanoseconds{1} << (shift + FoldedRows); }
};

/// How much time lies between the rows of a flow, summed row by row so that the sum up to any row is found at once, at
/// any scale. Checkpoints at every Spacing rows; those between are the reader's to add.
class RowTimes
{
public:
    static constexpr std::uint32_t Spacing = 256;

    /// The gaps before some rows, by what a scale makes of them.
    struct Sum {
        std::int64_t stacked = 0; ///< gaps of less than a row
        Nanoseconds span = 0;     ///< of gaps that are drawn as long as they are
        std::int64_t folded = 0;  ///< gaps that are folded

        void add(Nanoseconds gap, TimeScale scale)
        {
            if (scale.isStacked(gap))
                ++stacked;
            else if (scale.isFolded(gap))
                ++folded;
            else
                span += gap;
        }
    };

    /// Adds the row that begins with @p segment, @p gap after the row before; a clock set back gives no time.
    void add(std::uint32_t segment, Nanoseconds gap)
    {
        const std::size_t place = bucket(gap);
        ++m_now.counts[place];
        m_now.spans[place] += std::max<Nanoseconds>(0, gap);
        if (++m_rows % Spacing == 0)
            m_checkpoints.push_back({segment, m_now});
    }

    /// Adds a row among those that were added before.
    void insert(std::uint32_t segment, Nanoseconds gap);

    /// A row at or before @p segment, by its first segment, and the sum of the gaps up to and with the one before it.
    struct Place {
        std::uint32_t segment = 0;
        Sum sum;
    };
    Place before(std::uint32_t segment, TimeScale scale) const;
    /// Rows from which before() has nothing left to add, by their first segments: ascending.
    std::size_t placeCount() const { return m_checkpoints.size(); }
    std::uint32_t placeAt(std::size_t place) const { return m_checkpoints[place].segment; }

private:
    static constexpr int Least = TimeScale::Smallest;
    static constexpr int Most = TimeScale::Largest + TimeScale::FoldedRows + 1;

    static std::size_t bucket(Nanoseconds gap)
    {
        const auto width = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(std::max<Nanoseconds>(0, gap))));
        return static_cast<std::size_t>(std::clamp(width, Least, Most) - Least);
    }

    struct Buckets {
        std::array<std::uint32_t, Most - Least + 1> counts{};
        std::array<Nanoseconds, Most - Least + 1> spans{};
    };
    struct Checkpoint {
        std::uint32_t segment;
        Buckets sums;
    };

    std::deque<Checkpoint> m_checkpoints; // which is not copied as it grows
    Buckets m_now;
    std::uint32_t m_rows = 0;
};

} // namespace tcpladder
