// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/segmentreader.h"

#include <algorithm>

namespace tcpladder {
namespace {

void fill(const DecodedSegment &decoded, CapturedSegment &segment)
{
    segment.sequence = decoded.sequence;
    segment.acknowledgment = decoded.acknowledgment;
    segment.length = decoded.length;
    segment.flags = decoded.flags;
    segment.window = decoded.window;
    segment.urgentPointer = decoded.urgentPointer;
    segment.identification = decoded.identification;
    segment.hasIdentification = decoded.hasIdentification;
    segment.headerIsCut = decoded.headerIsCut;
    segment.headerIsBad = decoded.headerIsBad;
    segment.options.size = static_cast<std::uint8_t>(decoded.options.size());
    std::ranges::copy(decoded.options, segment.options.bytes.begin());
}

} // namespace

bool SegmentReader::take(const Packet &packet, CapturedSegment &segment)
{
    ++m_progress.packets;
    if (!packet.isWanted) [[unlikely]]
        return false;
    m_progress.reached = std::max(m_progress.reached, packet.time);
    const auto outcome = m_decoder.decode(packet.linkType, packet.bytes, packet.wireLength, m_decoded, packet.time);
    if (outcome != Decoder::Outcome::Segment)
        return false;
    const FlowKeys::Place place = m_keys.place({m_decoded.source, m_decoded.destination, m_decoded.encapsulation});
    segment.key = place.number;
    segment.isReversed = place.isReversed;
    segment.time = packet.time;
    segment.frame = m_progress.packets;
    fill(m_decoded, segment);
    return true;
}

} // namespace tcpladder
