// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace tcpladder {

/// Writes captures for benchmarks: pcap files of Ethernet frames cut to 128 bytes, made by a small model of TCP, the
/// same for the same arguments.
class Generator
{
public:
    /// Downloads with loss, SACK and fast retransmission, @p flows side by side, until @p segments segments are written.
    static void lossyTransfers(const std::string &path, std::uint32_t flows, std::uint64_t segments);
    /// @p flows connections of 23 segments each, hundreds of them at a time: handshake, request, answer, close.
    static void shortConnections(const std::string &path, std::uint32_t flows);
};

} // namespace tcpladder
