// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/segmentlog.h"

namespace tcpladder {

const Segment &SegmentLog::Cursor::at(SegmentId id)
{
    const std::uint32_t end = id.value() + 1;
    if (end == m_next)
        return m_segment;
    const std::uint32_t begin = id.value() - id.value() % BlockSize;
    if (m_next <= begin || m_next > id.value()) {
        const Block &block = m_log.m_blocks[begin / BlockSize];
        m_from = &m_log.m_bytes[block.place];
        m_base = block.base;
        m_next = begin;
    }
    for (; m_next < end; ++m_next)
        m_from = unpackSegment(m_from, m_base, m_segment);
    return m_segment;
}

SegmentFacts SegmentLog::facts(const Segment &segment)
{
    return {.time = segment.time,
            .from = segment.from,
            .flags = segment.marks.isUnreadable() ? TcpFlags() : segment.flags, // as the analysis takes it
            .sequence = segment.sequence,
            .acknowledgment = segment.acknowledgment,
            .length = segment.length,
            .window = segment.window,
            .identification = segment.identification,
            .hasIdentification = segment.hasIdentification,
            .options = parseTcpOptions(segment.options.span())}; // made in its place: a copy would wait for it
}

SegmentId SegmentLog::append(const Segment &segment)
{
    if (m_end % BlockSize == 0) {
        const std::size_t place = m_bytes.makeRoom(BlockSize * MaximumPackedSize); // a block lies in one chunk
        m_last = {segment.time, segment.frame - 1, segment.flow.value()};
        m_blocks.slot(m_blocks.reserve(1)) = {place, m_last};
        m_to = &m_bytes.slot(place);
    }
    const std::size_t size = packSegment(segment, m_last, m_to);
    m_to += size;
    m_bytes.advance(size);
    return SegmentId(m_end++);
}

} // namespace tcpladder
