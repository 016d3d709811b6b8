// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/plainpacket.h"

#include "core/net/bytes.h"
#include "core/net/tcpheader.h"

#include <algorithm>

namespace tcpladder {
namespace {

// Bytes of each header
constexpr std::uint32_t Ethernet = 14;
constexpr std::uint32_t Ipv4 = 20;
constexpr std::uint32_t Tcp = 20;

} // namespace

bool readPlainPacket(LinkType linkType, std::span<const std::uint8_t> packet, std::uint32_t wireLength,
                     DecodedSegment &segment)
{
    if (linkType != LinkType::Ethernet || packet.size() < Ethernet + Ipv4 + Tcp)
        return false;
    const auto ip = packet.subspan<Ethernet>();
    const std::uint32_t total = readBe16(ip.subspan<2>());
    const bool isIpv4 = readBe16(packet.subspan<Ethernet - 2>()) == 0x0800 && ip[0] == 0x45;
    const bool isFragment = (readBe16(ip.subspan<6>()) & 0x3fffU) != 0;
    if (!isIpv4 || isFragment || ip[9] != 6 || total < Ipv4 + Tcp)
        return false;

    const auto ports = ip.subspan<Ipv4>();
    segment.source.address.setV4(ip.subspan<12, 4>());
    segment.source.port = readBe16(ports);
    segment.destination.address.setV4(ip.subspan<16, 4>());
    segment.destination.port = readBe16(ports.subspan<2>());
    segment.encapsulation = 0;
    segment.network = ip;
    segment.hasIdentification = true;
    segment.identification = readBe16(ip.subspan<4>());
    segment.timeToLive = ip[8];
    const std::uint32_t onWire = std::max(wireLength, static_cast<std::uint32_t>(packet.size())) - Ethernet;
    segment.missing = total > onWire ? total - onWire : 0;
    const std::uint32_t length = std::min(total, onWire) - Ipv4;
    readTcpHeader(ports.first(std::min<std::size_t>(ports.size(), length)), length, segment);
    return true;
}

} // namespace tcpladder
