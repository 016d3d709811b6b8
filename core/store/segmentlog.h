// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/chunkedlog.h"
#include "core/store/packedsegment.h"
#include "core/store/segment.h"
#include "core/tcp/segmentfacts.h"

#include <atomic>
#include <cstdint>
#include <limits>
#include <span>

namespace tcpladder {

/// All segments of a trace in the order of the capture, with their option bytes. One thread appends, any may read.
///
/// They are kept packed, in blocks in which each is counted on from the one before: ten million are to fit into memory,
/// and memory is what reading a capture spends most of its time on. Any one is found in some ten nanoseconds.
class SegmentLog
{
public:
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_size.load(std::memory_order_acquire)); }
    Segment operator[](SegmentId id) const { return Cursor(*this).at(id); }
    /// Reads segments that are asked for in the log's order mostly: each is found from the one before it.
    class Cursor
    {
    public:
        explicit Cursor(const SegmentLog &log) : m_log(log) {}
        /// Segment @p id, which must be less than the log's size. Valid until the next call.
        const Segment &at(SegmentId id);

    private:
        const SegmentLog &m_log;
        const std::uint8_t *m_from = nullptr; ///< where the one at m_next begins, unless that begins a block
        std::uint32_t m_next = 0;             ///< behind m_segment; 0 as long as there is none
        PackedBase m_base;
        Segment m_segment;
    };
    /// The option bytes of @p segment, as captured; they are its own.
    static std::span<const std::uint8_t> options(const Segment &segment) { return segment.options.span(); }
    static std::span<const std::uint8_t> options(Segment &&) = delete;
    /// What the analysis knows of @p segment, as it was when the segment came in.
    static SegmentFacts facts(const Segment &segment);

    /// Appends @p segment. The caller publishes.
    SegmentId append(const Segment &segment);
    /// Has memory ready for the segments to come, some thousand of them. Only the writer calls it.
    void prepare()
    {
        m_blocks.prepare(1U << 10U);
        m_bytes.prepare(1U << 16U);
    }
    /// Lets readers see what was appended.
    void publish() { m_size.store(m_end, std::memory_order_release); }
    /// So many segments can be taken.
    static constexpr std::uint32_t Capacity = std::numeric_limits<std::uint32_t>::max();

private:
    static constexpr std::uint32_t BlockSize = 16; // so many are unpacked at most to find one

    struct Block {
        std::size_t place; // of its first segment in m_bytes
        PackedBase base;
    };

    ChunkedLog<Block, 1U << 10U> m_blocks;
    ChunkedLog<std::uint8_t, 1U << 16U> m_bytes;
    PackedBase m_last;            // of the segment appended last
    std::uint8_t *m_to = nullptr; // where the next one of the block goes
    std::uint32_t m_end = 0;
    std::atomic<std::uint32_t> m_size{0};
};

} // namespace tcpladder
