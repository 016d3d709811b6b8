// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/decoder.h"

#include "core/net/bytes.h"

#include <algorithm>

namespace tcpladder {

Decoder::Outcome Decoder::decode(LinkType linkType, std::span<const std::uint8_t> p, std::uint32_t,
                                 DecodedSegment &s)
{
    if (linkType == LinkType::Ethernet) {
        if (p.size() < 14)
            return Outcome::Truncated;
        if (readBe16(p.subspan(12)) != 0x0800)
            return Outcome::NotTcp;
        p = p.subspan(14);
    } else if (linkType == LinkType::LinuxCooked) {
        if (p.size() < 16)
            return Outcome::Truncated;
        p = p.subspan(16);
    } else if (linkType == LinkType::LinuxCooked2) {
        if (p.size() < 20)
            return Outcome::Truncated;
        p = p.subspan(20);
    }
    if (p.size() < 20)
        return Outcome::Truncated;
    if (p[0] >> 4 != 4 || p[9] != 6)
        return Outcome::NotTcp;
    const std::size_t headerLength = (p[0] & 15U) * 4U;
    const std::size_t total = readBe16(p.subspan(2));
    if (p.size() < headerLength + 20)
        return Outcome::Truncated;
    s.source.address = IpAddress(p.subspan(12, 4));
    s.destination.address = IpAddress(p.subspan(16, 4));
    s.hasIdentification = true;
    s.identification = readBe16(p.subspan(4));
    s.timeToLive = p[8];
    p = p.subspan(headerLength);
    const std::size_t tcpHeader = (p[12] >> 4) * 4U;
    if (tcpHeader < 20 || total < headerLength + tcpHeader)
        return Outcome::Malformed;
    s.source.port = readBe16(p);
    s.destination.port = readBe16(p.subspan(2));
    s.sequence = readBe32(p.subspan(4));
    s.acknowledgment = readBe32(p.subspan(8));
    s.flags = TcpFlags(readBe16(p.subspan(12)));
    s.window = readBe16(p.subspan(14));
    s.urgentPointer = readBe16(p.subspan(18));
    s.headerLength = static_cast<std::uint8_t>(tcpHeader);
    s.length = static_cast<std::uint32_t>(total - headerLength - tcpHeader);
    s.header = p.first(std::min(tcpHeader, p.size()));
    s.options = s.header.subspan(20);
    s.payload = p.subspan(s.header.size(), std::min<std::size_t>(s.length, p.size() - s.header.size()));
    s.encapsulation = 0;
    return Outcome::Segment;
}

} // namespace tcpladder
