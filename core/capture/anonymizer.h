// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/packet.h"
#include "core/net/decodedsegment.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace tcpladder {

/// Gives each host an address of those kept for documentation: 192.0.2.1, 192.0.2.2 … (RFC 5737; when these are used up,
/// those kept for benchmarks, RFC 2544, and private ones) or 2001:db8::1 … (RFC 3849), in the order in which hosts are
/// met. May be used by several threads.
class AnonymousHosts
{
public:
    /// The same address each time for the same host of the same network; @p network names the VLANs and tunnels around it.
    IpAddress of(const std::string &network, const IpAddress &host);

private:
    std::mutex m_mutex;
    std::map<std::pair<std::string, IpAddress>, IpAddress> m_hosts;
    std::uint32_t m_v4 = 0;
    std::uint32_t m_v6 = 0;
};

/// Writes into @p bytes an IP packet that carries what @p segment tells of TCP and nothing else that could name somebody:
/// its addresses are @p source and @p destination, its payload is zeros, IP options, link layer and tunnels are gone, of
/// TCP's options those stay that hold no more than numbers of the connection, and checksums are right. Ports, times and
/// lengths stay. Returns the length that the packet had on the wire.
std::uint32_t writeAnonymousPacket(const DecodedSegment &segment, const IpAddress &source, const IpAddress &destination,
                                   std::vector<std::uint8_t> &bytes);

} // namespace tcpladder
