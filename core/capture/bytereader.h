// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/bytesource.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace tcpladder {

/// Looks ahead in a ByteSource: gives the next bytes in one piece, however they arrive.
class ByteReader
{
public:
    explicit ByteReader(std::unique_ptr<ByteSource> source);

    /// The next @p count bytes, which stay where they are until peek() or seek() is called again; null if there are
    /// fewer, or reading failed before.
    const std::uint8_t *peek(std::size_t count)
    {
        if (m_end - m_next >= count) [[likely]]
            return m_buffer.get() + m_next;
        return fill(count);
    }

    /// The bytes that are at hand without reading.
    std::span<const std::uint8_t> available() const { return {m_buffer.get() + m_next, m_end - m_next}; }
    /// Steps over @p count bytes, which must be available().
    void skip(std::size_t count) { m_next += count; }
    /// Where the next byte stands in the source.
    std::int64_t offset() const { return m_offset + static_cast<std::int64_t>(m_next); }
    bool seek(std::int64_t offset);

    /// Whether the source failed, rather than ended; then source().error() tells why.
    bool hasFailed() const { return m_failed; }
    const ByteSource &source() const { return *m_source; }
    ByteSource &source() { return *m_source; }

private:
    const std::uint8_t *fill(std::size_t count);
    /// Makes room behind m_end, if only for some of @p count bytes: a length that is merely claimed takes no memory.
    void makeRoom(std::size_t count);

    std::unique_ptr<ByteSource> m_source;
    std::unique_ptr<std::uint8_t[]> m_buffer;
    std::size_t m_capacity;
    std::size_t m_next = 0; // in the buffer
    std::size_t m_end = 0;
    std::int64_t m_offset = 0; // of the buffer's first byte in the source
    bool m_ended = false;      // until seek(), a file that grows is not read further
    bool m_failed = false;
};

} // namespace tcpladder
