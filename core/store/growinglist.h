// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pages.h"
#include "core/base/prefetch.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace tcpladder {

/// A list that grows in blocks which double in size: nothing is copied as it grows, a short list costs little, and any
/// element is found at once.
template <typename T, std::size_t FirstBlock>
class GrowingList
{
    static_assert(std::is_trivially_copyable_v<T>, "elements live in bare memory");

public:
    GrowingList() = default;
    GrowingList(GrowingList &&other) noexcept
        : m_first(std::move(other.m_first)),
          m_more(std::move(other.m_more)),
          m_next(std::exchange(other.m_next, nullptr)),
          m_end(std::exchange(other.m_end, nullptr)),
          m_size(std::exchange(other.m_size, 0))
    {}
    GrowingList &operator=(GrowingList other) noexcept
    {
        std::swap(m_first, other.m_first);
        std::swap(m_more, other.m_more);
        std::swap(m_next, other.m_next);
        std::swap(m_end, other.m_end);
        std::swap(m_size, other.m_size);
        return *this;
    }
    ~GrowingList() = default;

    std::uint32_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    const T &back() const { return m_next[-1]; }

    const T &operator[](std::uint32_t index) const
    {
        // Block k holds FirstBlock * 2^k elements and begins at FirstBlock * (2^k - 1).
        const std::size_t shifted = std::size_t{index} + FirstBlock;
        const auto block = static_cast<std::size_t>(std::bit_width(shifted / FirstBlock)) - 1;
        return at(block)[shifted - (FirstBlock << block)];
    }

    /// Calls @p use with each element, in order.
    template <typename Use>
    void forEach(const Use &use) const
    {
        std::uint32_t left = m_size;
        for (std::size_t block = 0; left > 0; ++block) {
            const auto count = static_cast<std::uint32_t>(std::min<std::size_t>(left, FirstBlock << block));
            std::for_each_n(at(block), count, use);
            left -= count;
        }
    }

    /// The first element that @p holds is not true of, where all that it is true of come first; size() if there is none.
    template <typename Predicate>
    std::uint32_t firstNot(const Predicate &holds) const
    {
        std::uint32_t low = 0;
        for (std::uint32_t high = m_size; low < high;) {
            const std::uint32_t middle = low + (high - low) / 2;
            if (holds((*this)[middle]))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// Asks for the memory of the first elements.
    void prefetchFirst() const { prefetch(m_first.get(), m_first ? FirstBlock * sizeof(T) : 0); }
    void append(const T &value)
    {
        if (m_next == m_end) [[unlikely]]
            addBlock();
        *m_next++ = value;
        ++m_size;
    }

private:
    static constexpr std::size_t LargeBlock = std::size_t{64} * 1024; // bytes

    /// Elements come to be as they are appended: who waits for the list to grow shall not wait for all of a large block
    /// to be written to.
    void addBlock()
    {
        const std::size_t block = m_first ? 1 + m_more.size() : 0;
        const std::size_t size = FirstBlock << block;
        auto memory = std::make_unique_for_overwrite<std::byte[]>(size * sizeof(T));
        if (block == 0)
            m_first = std::move(memory);
        else
            m_more.push_back(std::move(memory));
        m_next = at(block);
        m_end = m_next + size;
        if (size * sizeof(T) >= LargeBlock)
            expectWriting(m_next, size * sizeof(T));
    }

    T *at(std::size_t block) const
    {
        return reinterpret_cast<T *>(block == 0 ? m_first.get() : m_more[block - 1].get());
    }

    std::unique_ptr<std::byte[]> m_first;             ///< block 0, all that most flows need
    std::vector<std::unique_ptr<std::byte[]>> m_more; ///< the others
    T *m_next = nullptr;                              ///< where the next element goes, in the last block
    T *m_end = nullptr;                               ///< of the last block
    std::uint32_t m_size = 0;
};

/// Where the segments of a flow lie in the log.
using RowIndex = GrowingList<std::uint32_t, 32>;

} // namespace tcpladder
