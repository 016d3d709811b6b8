// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/segmentlog.h"

namespace tcpladder {

Segment SegmentLog::operator[](SegmentId id) const
{
    const Block &block = m_blocks[id.value() / BlockSize];
    const std::uint8_t *from = &m_bytes[block.place];
    PackedBase base = block.base;
    Segment segment;
    for (std::uint32_t i = 0; i <= id.value() % BlockSize; ++i)
        from = unpackSegment(from, base, segment);
    return segment;
}

SegmentFacts SegmentLog::facts(const Segment &segment)
{
    SegmentFacts facts;
    facts.time = segment.time;
    facts.from = segment.from;
    if (!segment.marks.isUnreadable()) // as the analysis takes it
        facts.flags = segment.flags;
    facts.sequence = segment.sequence;
    facts.acknowledgment = segment.acknowledgment;
    facts.length = segment.length;
    facts.window = segment.window;
    facts.identification = segment.identification;
    facts.hasIdentification = segment.hasIdentification;
    facts.options = parseTcpOptions(segment.options.span());
    return facts;
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
