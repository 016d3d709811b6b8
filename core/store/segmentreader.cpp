// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/segmentreader.h"

#include <algorithm>

namespace tcpladder {
namespace {

std::uint8_t traitsOf(const DecodedSegment &decoded)
{
    unsigned traits = 0;
    if (decoded.hasIdentification)
        traits |= CapturedSegment::HasIdentification;
    if (decoded.headerIsCut)
        traits |= CapturedSegment::HeaderIsCut;
    if (decoded.headerIsBad)
        traits |= CapturedSegment::HeaderIsBad;
    return static_cast<std::uint8_t>(traits);
}

} // namespace

bool SegmentReader::takeAhead(const Packet &packet, CapturedSegment &segment)
{
    ++m_progress.packets;
    if (!packet.isWanted) [[unlikely]]
        return false;
    m_progress.reached = std::max(m_progress.reached, packet.time);
    const auto outcome = m_decoder.decode(packet.linkType, packet.bytes, packet.wireLength, m_decoded, packet.time);
    if (outcome != Decoder::Outcome::Segment)
        return false;
    segment.time = packet.time;
    segment.frame = m_progress.packets;
    segment.sequence = m_decoded.sequence;
    segment.acknowledgment = m_decoded.acknowledgment;
    segment.length = m_decoded.length;
    segment.flags = m_decoded.flags;
    segment.window = m_decoded.window;
    segment.urgentPointer = m_decoded.urgentPointer;
    segment.identification = m_decoded.identification;
    segment.traits = traitsOf(m_decoded);
    segment.options = m_decoded.options;
    Keyless &keyless = m_keyless[m_taken++ % m_keyless.size()];
    keyless.key = {m_decoded.source, m_decoded.destination, m_decoded.encapsulation};
    keyless.hash = m_keys.prepare(keyless.key);
    keyless.segment = &segment;
    if (m_taken - m_found == m_keyless.size())
        findKey();
    return true;
}

void SegmentReader::findKey()
{
    const Keyless &keyless = m_keyless[m_found++ % m_keyless.size()];
    const FlowKeys::Place place = m_keys.place(keyless.key, keyless.hash);
    keyless.segment->key = place.number;
    if (place.isReversed)
        keyless.segment->traits |= CapturedSegment::IsReversed;
}

} // namespace tcpladder
