// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/net/sequence.h"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace tcpladder {

/// What is remembered of a captured segment that takes sequence space.
struct SentSegment {
    SequenceNumber begin = 0;
    SequenceNumber end = 0;             ///< one behind the last number that it takes
    std::uint32_t index = 0;            ///< in the flow, counted from 0
    std::uint32_t resentIn = NotResent; ///< the last segment that carried some of it again
    Nanoseconds time = 0;
    std::uint32_t timestamp = 0; ///< TSval
    std::uint32_t echo = 0;      ///< TSecr
    SequenceNumber acknowledgment = 0;
    std::uint16_t identification = 0;
    bool hasIdentification = false;
    bool hasTimestamp = false;
    bool hasAck = false;

    static constexpr std::uint32_t NotResent = 0xffffffffU;
    bool isResent() const { return resentIn != NotResent; }
};

/// The segments of one side that were captured and not acknowledged yet, in the order of their sequence numbers and
/// without overlap, and as many acknowledged ones as there is room for.
class SentSegments
{
public:
    static constexpr std::uint32_t MaximumSize = 8192; ///< beyond it the lowest are forgotten

    SentSegments() = default;
    SentSegments(const SentSegments &other);
    SentSegments(SentSegments &&other) noexcept;
    SentSegments &operator=(SentSegments other) noexcept;
    ~SentSegments() = default;

    std::uint32_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    SentSegment &operator[](std::uint32_t i) { return items()[(m_head + i) & (m_capacity - 1)]; }
    const SentSegment &operator[](std::uint32_t i) const { return items()[(m_head + i) & (m_capacity - 1)]; }

    /// Adds a segment that lies behind all others.
    void append(const SentSegment &segment)
    {
        if (m_size == m_capacity)
            makeRoom();
        items()[(m_head + m_size++) & (m_capacity - 1)] = segment;
    }
    /// Adds what of @p segment the others do not cover, in as many pieces as there are holes.
    void fill(SentSegment segment);
    /// The first that ends beyond @p number; size() if there is none.
    std::uint32_t firstBeyond(SequenceNumber number) const;

    /// Takes note that everything before @p number is acknowledged. Returns the last segment that became so by it and
    /// was sent once as far as was captured, else null.
    const SentSegment *acknowledge(SequenceNumber number)
    {
        const SentSegment *newest = nullptr;
        for (; m_acknowledged < m_size; ++m_acknowledged) {
            const SentSegment &segment = (*this)[m_acknowledged];
            if (sequenceAfter(segment.end, number))
                break;
            newest = segment.isResent() ? nullptr : &segment;
        }
        return newest;
    }
    /// Drops those that are acknowledged.
    void forgetAcknowledged()
    {
        m_head = (m_head + m_acknowledged) & (m_capacity - 1);
        m_size -= m_acknowledged;
        m_acknowledged = 0;
    }
    /// How many at the beginning are acknowledged.
    std::uint32_t acknowledged() const { return m_acknowledged; }

private:
    /// Inserts before the @p at-th and returns where it stands now, which differs if room had to be made.
    std::uint32_t insert(std::uint32_t at, const SentSegment &segment);
    void makeRoom();

    SentSegment *items() { return m_more ? m_more.get() : reinterpret_cast<SentSegment *>(m_few); }
    const SentSegment *items() const { return m_more ? m_more.get() : reinterpret_cast<const SentSegment *>(m_few); }

    static constexpr std::uint32_t Few = 4; // all that most short flows have under way at a time

    std::unique_ptr<SentSegment[]> m_more; // in place of m_few
    std::uint32_t m_capacity = Few;        // a power of two
    std::uint32_t m_head = 0;
    std::uint32_t m_size = 0;
    std::uint32_t m_acknowledged = 0;
    alignas(SentSegment) std::byte m_few[Few * sizeof(SentSegment)]; // not initialised
};

} // namespace tcpladder
