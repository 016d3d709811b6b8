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
    Keyless &keyless = m_keyless[m_taken % m_keyless.size()];
    DecodedSegment &decoded = keyless.decoded;
    const auto outcome = m_decoder.decode(packet.linkType, packet.bytes, packet.wireLength, decoded, packet.time);
    if (outcome != Decoder::Outcome::Segment)
        return false;
    segment.time = packet.time;
    segment.frame = m_progress.packets;
    segment.sequence = decoded.sequence;
    segment.acknowledgment = decoded.acknowledgment;
    segment.length = decoded.length;
    segment.flags = decoded.flags;
    segment.window = decoded.window;
    segment.urgentPointer = decoded.urgentPointer;
    segment.identification = decoded.identification;
    segment.traits = traitsOf(decoded);
    segment.options = decoded.options;
    keyless.hash = m_keys.prepare(decoded);
    keyless.segment = &segment;
    ++m_taken;
    if (m_taken - m_found == m_keyless.size())
        findKey();
    return true;
}

void SegmentReader::findKey()
{
    const Keyless &keyless = m_keyless[m_found++ % m_keyless.size()];
    const FlowKeys::Place place = m_keys.place(keyless.decoded, keyless.hash);
    keyless.segment->key = place.number;
    if (place.isReversed)
        keyless.segment->traits |= CapturedSegment::IsReversed;
}

} // namespace tcpladder
