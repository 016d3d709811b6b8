// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace tcpladder {

/// An append-only sequence that one thread writes while others read without locks: elements lie in chunks that never
/// move, and the size is published after what it counts. Holds up to MaximumChunks * ChunkSize elements.
template <typename T, std::size_t ChunkSize>
class ChunkedLog
{
    static_assert((ChunkSize & (ChunkSize - 1)) == 0, "a power of two turns division into a shift");

public:
    static constexpr std::size_t MaximumChunks = 1U << 16U;

    ChunkedLog() : m_chunks(new std::unique_ptr<T[]>[MaximumChunks]) {}

    /// How many elements may be read; from any thread.
    std::size_t size() const { return m_size.load(std::memory_order_acquire); }

    /// The element at @p index < size(); from any thread.
    const T &operator[](std::size_t index) const { return m_chunks[index / ChunkSize][index % ChunkSize]; }

    /// The @p count elements from @p index on, which must have been appended as one run.
    std::span<const T> run(std::size_t index, std::size_t count) const
    {
        return count == 0 ? std::span<const T>() : std::span<const T>(&(*this)[index], count);
    }

    /// Makes room for @p count <= ChunkSize elements that lie side by side, and returns the index of the first.
    /// They can be read once publish() was called. Only the writer calls it, with room left.
    std::size_t reserve(std::size_t count)
    {
        std::size_t begin = m_end;
        if (begin % ChunkSize + count > ChunkSize)
            begin += ChunkSize - begin % ChunkSize;
        if (begin % ChunkSize == 0 && count > 0 && !m_chunks[begin / ChunkSize])
            m_chunks[begin / ChunkSize] = std::make_unique_for_overwrite<T[]>(ChunkSize);
        m_end = begin + count;
        return begin;
    }

    /// An element that was reserved and not published yet.
    T &slot(std::size_t index) { return m_chunks[index / ChunkSize][index % ChunkSize]; }

    /// Lets readers see everything that was reserved.
    void publish() { m_size.store(m_end, std::memory_order_release); }

    /// False once the log can take no further chunk.
    bool hasRoom() const { return m_end / ChunkSize + 1 < MaximumChunks; }

private:
    std::unique_ptr<std::unique_ptr<T[]>[]> m_chunks;
    std::size_t m_end = 0;
    std::atomic<std::size_t> m_size{0};
};

} // namespace tcpladder
