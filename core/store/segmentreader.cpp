// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/segmentreader.h"

#include <algorithm>

namespace tcpladder {
namespace {

std::uint8_t traitsOf(const DecodedSegment &decoded, bool isReversed)
{
    unsigned traits = 0;
    if (isReversed)
        traits |= CapturedSegment::IsReversed;
    if (decoded.hasIdentification)
        traits |= CapturedSegment::HasIdentification;
    if (decoded.headerIsCut)
        traits |= CapturedSegment::HeaderIsCut;
    if (decoded.headerIsBad)
        traits |= CapturedSegment::HeaderIsBad;
    return static_cast<std::uint8_t>(traits);
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
    segment.time = packet.time;
    segment.frame = m_progress.packets;
    segment.key = place.number;
    segment.sequence = m_decoded.sequence;
    segment.acknowledgment = m_decoded.acknowledgment;
    segment.length = m_decoded.length;
    segment.flags = m_decoded.flags;
    segment.window = m_decoded.window;
    segment.urgentPointer = m_decoded.urgentPointer;
    segment.identification = m_decoded.identification;
    segment.traits = traitsOf(m_decoded, place.isReversed);
    segment.options = m_decoded.options;
    return true;
}

} // namespace tcpladder
