// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/bytereader.h"

#include <algorithm>
#include <cstring>

namespace tcpladder {

namespace {

// Large enough that system calls cost nothing, small enough to stay in the processor's second-level cache.
constexpr std::int64_t InitialCapacity = std::int64_t{256} * 1024;

/// Of a small file, no more than all of it: thousands may be open at once.
std::size_t initialCapacity(const ByteSource &source)
{
    constexpr std::int64_t Least = 4096;
    if (!source.isSeekable() || source.total() < 0) // that of the compressed bytes, or still growing
        return InitialCapacity;
    return static_cast<std::size_t>(std::clamp(source.total(), Least, InitialCapacity));
}

} // namespace

ByteReader::ByteReader(std::unique_ptr<ByteSource> source)
    : m_source(std::move(source)),
      m_capacity(initialCapacity(*m_source))
{
    m_buffer.reset(new std::uint8_t[m_capacity]);
}

const std::uint8_t *ByteReader::fill(std::size_t count)
{
    if (m_ended)
        return nullptr;
    while (m_end - m_next < count) {
        makeRoom(count);
        const std::ptrdiff_t got = m_source->read({m_buffer.get() + m_end, m_capacity - m_end});
        if (got <= 0) {
            m_failed = got < 0;
            m_ended = true;
            return nullptr;
        }
        m_end += static_cast<std::size_t>(got);
    }
    return m_buffer.get() + m_next;
}

void ByteReader::makeRoom(std::size_t count)
{
    if (m_capacity - m_next >= count)
        return;
    if (m_next > 0) {
        std::memmove(m_buffer.get(), m_buffer.get() + m_next, m_end - m_next);
        m_offset += static_cast<std::int64_t>(m_next);
        m_end -= m_next;
        m_next = 0;
    }
    if (m_end < m_capacity)
        return;
    const std::size_t capacity = 2 * m_capacity; // so that moving bytes stays rare
    std::unique_ptr<std::uint8_t[]> larger(new std::uint8_t[capacity]);
    std::memcpy(larger.get(), m_buffer.get(), m_end);
    m_buffer = std::move(larger);
    m_capacity = capacity;
}

bool ByteReader::seek(std::int64_t offset)
{
    if (offset >= m_offset && offset <= m_offset + static_cast<std::int64_t>(m_end)) {
        m_next = static_cast<std::size_t>(offset - m_offset);
        m_failed = m_ended = false;
        return true;
    }
    if (!m_source->seek(offset))
        return false;
    m_offset = offset;
    m_next = m_end = 0;
    m_failed = m_ended = false;
    return true;
}

} // namespace tcpladder
