// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pages.h"

#include <array>
#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace tcpladder {

/// An append-only sequence that one thread writes while others read without locks: elements lie in chunks that never
/// move, each twice as large as the one before, and the size is published after what it counts.
template <typename T, std::size_t FirstChunk>
class ChunkedLog
{
    static_assert(std::has_single_bit(FirstChunk), "a power of two turns division into a shift");
    static_assert(std::is_trivially_copyable_v<T>, "elements live in bare memory");

public:
    /// How many elements may be read; from any thread.
    std::size_t size() const { return m_size.load(std::memory_order_acquire); }

    /// The element at @p index < size(); from any thread.
    const T &operator[](std::size_t index) const { return *at(index); }

    /// The @p count elements from @p index on, which must have been appended as one run.
    std::span<const T> run(std::size_t index, std::size_t count) const
    {
        return count == 0 ? std::span<const T>() : std::span<const T>(at(index), count);
    }

    /// Where the next element goes once there is room for @p count <= FirstChunk of them side by side. Only the writer
    /// calls it, with hasRoom().
    std::size_t makeRoom(std::size_t count)
    {
        Place place = locate(m_end);
        const std::size_t left = (FirstChunk << place.chunk) - place.offset;
        if (left < count) {
            m_end += left;
            place = {place.chunk + 1, 0};
        }
        if (m_chunks[place.chunk].data() == nullptr)
            m_chunks[place.chunk] = Pages((FirstChunk << place.chunk) * sizeof(T));
        return m_end;
    }

    /// Has the system hand out the memory for the next @p count <= FirstChunk elements now, rather than as they are
    /// written: it takes its time for large ones. A log that is still small does without. Only the writer calls it, with
    /// hasRoom().
    void prepare(std::size_t count)
    {
        if (m_end < FirstChunk)
            return;
        const Place place = locate(m_end + count);
        if (m_chunks[place.chunk].data() == nullptr)
            m_chunks[place.chunk] = Pages((FirstChunk << place.chunk) * sizeof(T));
        *static_cast<volatile std::uint8_t *>(static_cast<void *>(at(m_end + count))) = 0; // which it is already
    }

    /// Takes @p count <= FirstChunk elements that lie side by side, and returns the index of the first. They can be read
    /// once publish() was called. Only the writer calls it, with hasRoom().
    std::size_t reserve(std::size_t count)
    {
        const std::size_t begin = makeRoom(count);
        m_end = begin + count;
        return begin;
    }

    /// Takes @p count elements more that makeRoom() has made room for.
    void advance(std::size_t count) { m_end += count; }

    /// An element that was reserved, or that there is room for, and not published yet.
    T &slot(std::size_t index) { return *at(index); }

    /// Lets readers see everything that was reserved.
    void publish() { m_size.store(m_end, std::memory_order_release); }

    /// False once the log can take no further chunk.
    bool hasRoom() const { return m_end < (FirstChunk << (MaximumChunks - 1)) - FirstChunk; }

private:
    static constexpr std::size_t MaximumChunks = 48 - std::bit_width(FirstChunk * sizeof(T)); // of the address space

    struct Place {
        std::size_t chunk;
        std::size_t offset;
    };
    // Chunk k holds FirstChunk * 2^k elements and begins at FirstChunk * (2^k - 1).
    static Place locate(std::size_t index)
    {
        const std::size_t shifted = index + FirstChunk;
        const auto chunk = static_cast<std::size_t>(std::bit_width(shifted / FirstChunk)) - 1;
        return {chunk, shifted - (FirstChunk << chunk)};
    }
    T *at(std::size_t index) const
    {
        const Place place = locate(index);
        return static_cast<T *>(m_chunks[place.chunk].data()) + place.offset;
    }

    std::array<Pages, MaximumChunks> m_chunks;
    std::size_t m_end = 0;
    std::atomic<std::size_t> m_size{0};
};

} // namespace tcpladder
