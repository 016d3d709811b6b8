// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/segmentreader.h"

#include <algorithm>

namespace tcpladder {
namespace {

void fillSegment(const DecodedSegment &decoded, Segment &segment)
{
    segment.sequence = decoded.sequence;
    segment.acknowledgment = decoded.acknowledgment;
    segment.length = decoded.length;
    segment.flags = decoded.flags;
    segment.window = decoded.window;
    segment.urgentPointer = decoded.urgentPointer;
    segment.identification = decoded.identification;
    segment.hasIdentification = decoded.hasIdentification;
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
    segment.key = {m_decoded.source, m_decoded.destination, m_decoded.encapsulation};
    segment.keyHash = m_index.hash(segment.key);
    segment.headerIsCut = m_decoded.headerIsCut;
    segment.headerIsBad = m_decoded.headerIsBad;
    fillSegment(m_decoded, segment.segment);
    segment.segment.time = packet.time;
    segment.segment.frame = m_progress.packets;
    return true;
}

} // namespace tcpladder
