// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace tcpladder {

/// A growing list of 32-bit numbers in blocks that double in size: nothing is copied as it grows, a short list costs
/// little, and any element is found at once.
class RowIndex
{
public:
    std::uint32_t size() const { return m_size; }

    std::uint32_t operator[](std::uint32_t index) const
    {
        const auto [block, place] = locate(index);
        return m_blocks[block][place];
    }

    void append(std::uint32_t value)
    {
        const auto [block, place] = locate(m_size);
        if (block == m_blocks.size())
            m_blocks.push_back(std::make_unique_for_overwrite<std::uint32_t[]>(FirstBlock << block));
        m_blocks[block][place] = value;
        ++m_size;
    }

private:
    static constexpr std::size_t FirstBlock = 16;

    struct Place {
        std::size_t block;
        std::size_t place;
    };
    // Block k holds FirstBlock * 2^k numbers and begins at FirstBlock * (2^k - 1).
    static Place locate(std::uint32_t index)
    {
        const std::size_t shifted = std::size_t{index} + FirstBlock;
        const auto block = static_cast<std::size_t>(std::bit_width(shifted / FirstBlock)) - 1;
        return {block, shifted - (FirstBlock << block)};
    }

    std::vector<std::unique_ptr<std::uint32_t[]>> m_blocks;
    std::uint32_t m_size = 0;
};

} // namespace tcpladder
