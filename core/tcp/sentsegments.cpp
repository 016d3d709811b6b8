// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/sentsegments.h"

#include <algorithm>
#include <utility>

namespace tcpladder {

SentSegments::SentSegments(const SentSegments &other)
    : m_more(other.m_more ? std::make_unique<SentSegment[]>(other.m_capacity) : nullptr),
      m_capacity(other.m_capacity),
      m_head(other.m_head),
      m_size(other.m_size),
      m_acknowledged(other.m_acknowledged)
{
    std::copy_n(other.items(), m_capacity, items());
}

SentSegments::SentSegments(SentSegments &&other) noexcept
    : m_more(std::move(other.m_more)),
      m_capacity(std::exchange(other.m_capacity, Few)),
      m_head(std::exchange(other.m_head, 0)),
      m_size(std::exchange(other.m_size, 0)),
      m_acknowledged(std::exchange(other.m_acknowledged, 0))
{
    if (!m_more)
        std::ranges::copy(other.m_few, m_few);
}

SentSegments &SentSegments::operator=(SentSegments other) noexcept
{
    std::swap(m_more, other.m_more);
    std::swap(m_capacity, other.m_capacity);
    std::swap(m_head, other.m_head);
    std::swap(m_size, other.m_size);
    std::swap(m_acknowledged, other.m_acknowledged);
    if (!m_more)
        std::ranges::copy(other.m_few, m_few);
    return *this;
}

void SentSegments::fill(SentSegment segment)
{
    std::uint32_t at = firstBeyond(segment.begin);
    const SequenceNumber end = segment.end;
    while (sequenceBefore(segment.begin, end)) {
        const bool last = at >= m_size || !sequenceBefore((*this)[at].begin, end);
        segment.end = last ? end : (*this)[at].begin;
        const SequenceNumber next = last ? end : (*this)[at].end;
        if (sequenceBefore(segment.begin, segment.end))
            at = insert(at, segment) + 1;
        segment.begin = next;
        ++at;
    }
}

std::uint32_t SentSegments::firstBeyond(SequenceNumber number) const
{
    if (m_size == 0 || !sequenceAfter((*this)[m_size - 1].end, number))
        return m_size;
    std::uint32_t low = 0;
    std::uint32_t count = m_size;
    while (count > 0) {
        const std::uint32_t half = count / 2;
        if (sequenceAfter((*this)[low + half].end, number)) {
            count = half;
        } else {
            low += half + 1;
            count -= half + 1;
        }
    }
    return low;
}

std::uint32_t SentSegments::insert(std::uint32_t at, const SentSegment &segment)
{
    if (m_size == m_capacity) {
        const std::uint32_t before = m_size;
        makeRoom();
        at -= std::min(at, before - m_size);
    }
    if (at < m_size / 2) {
        m_head = (m_head - 1) & (m_capacity - 1);
        for (std::uint32_t i = 0; i < at; ++i)
            (*this)[i] = (*this)[i + 1];
    } else {
        for (std::uint32_t i = m_size; i > at; --i)
            (*this)[i] = (*this)[i - 1];
    }
    (*this)[at] = segment;
    ++m_size;
    if (at < m_acknowledged)
        ++m_acknowledged;
    return at;
}

void SentSegments::makeRoom()
{
    // Acknowledged ones go only when room is needed: until then they explain what is sent again in vain. The highest
    // stays, to tell by it what was overtaken.
    std::uint32_t dropped = m_acknowledged == m_size && m_size != 0 ? m_size - 1 : m_acknowledged;
    if (dropped == 0 && m_capacity == MaximumSize)
        dropped = 1;
    m_head = (m_head + dropped) & (m_capacity - 1);
    m_size -= dropped;
    m_acknowledged -= std::min(m_acknowledged, dropped);
    if (m_size * 2 <= m_capacity)
        return;
    const std::uint32_t capacity = std::min(m_capacity * 2, MaximumSize);
    if (capacity == m_capacity)
        return;
    auto items = std::make_unique<SentSegment[]>(capacity);
    for (std::uint32_t i = 0; i < m_size; ++i)
        items[i] = (*this)[i];
    m_more = std::move(items);
    m_capacity = capacity;
    m_head = 0;
}

} // namespace tcpladder
