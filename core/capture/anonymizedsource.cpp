// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/anonymizedsource.h"

namespace tcpladder {

PacketSource::Status AnonymizedSource::next(Packet &packet)
{
    const Status status = m_source->next(packet);
    if (status != Status::Packet)
        return status;
    const bool isSegment = packet.isWanted
                           && m_decoder.decode(packet.linkType, packet.bytes, packet.wireLength, m_segment, packet.time)
                                  == Decoder::Outcome::Segment;
    packet.linkType = LinkType::Raw;
    packet.comment = {};
    packet.isWanted = isSegment;
    packet.bytes = {};
    packet.wireLength = 0;
    if (!isSegment)
        return status;
    const std::string &network = networkOf(m_segment.encapsulation);
    const IpAddress source = m_hosts->of(network, m_segment.source.address);
    const IpAddress destination = m_hosts->of(network, m_segment.destination.address);
    packet.wireLength = writeAnonymousPacket(m_segment, source, destination, m_bytes);
    packet.bytes = m_bytes;
    return status;
}

std::vector<std::unique_ptr<PacketSource>> AnonymizedSource::reopen() const
{
    std::vector<std::unique_ptr<PacketSource>> sources;
    for (std::unique_ptr<PacketSource> &source : m_source->reopen())
        sources.push_back(source ? std::make_unique<AnonymizedSource>(std::move(source), m_hosts) : nullptr);
    return sources;
}

const std::string &AnonymizedSource::networkOf(std::uint32_t encapsulation)
{
    const auto [place, isNew] = m_networks.try_emplace(encapsulation);
    if (isNew)
        place->second = m_decoder.encapsulationText(encapsulation);
    return place->second;
}

} // namespace tcpladder
