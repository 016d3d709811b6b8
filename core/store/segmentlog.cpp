// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/segmentlog.h"

#include <algorithm>

namespace tcpladder {

SegmentFacts SegmentLog::facts(const Segment &segment) const
{
    SegmentFacts facts;
    facts.time = segment.time;
    facts.from = segment.from;
    facts.flags = segment.flags;
    facts.sequence = segment.sequence;
    facts.acknowledgment = segment.acknowledgment;
    facts.length = segment.length;
    facts.window = segment.window;
    facts.identification = segment.identification;
    facts.hasIdentification = segment.identification != 0;
    facts.options = parseTcpOptions(options(segment));
    return facts;
}

SegmentId SegmentLog::append(Segment segment, std::span<const std::uint8_t> options)
{
    segment.optionBytes = static_cast<std::uint8_t>(options.size());
    segment.options = 0;
    if (!options.empty()) {
        const std::size_t padded = (options.size() + OptionUnit - 1) / OptionUnit * OptionUnit;
        const std::size_t place = m_options.reserve(padded);
        std::copy(options.begin(), options.end(), &m_options.slot(place));
        segment.options = static_cast<std::uint32_t>(place / OptionUnit);
    }
    const std::size_t index = m_segments.reserve(1);
    m_segments.slot(index) = segment;
    return SegmentId(static_cast<std::uint32_t>(index));
}

void SegmentLog::publish()
{
    m_options.publish();
    m_segments.publish();
}

} // namespace tcpladder
