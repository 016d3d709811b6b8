// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/vantage.h"

#include <algorithm>

namespace tcpladder {
namespace {

constexpr std::uint32_t HandshakeSegments = 3;
constexpr Nanoseconds Clearly = 4; // how many times one delay must be longer than the other to decide

bool isLoopback(const IpAddress &address)
{
    const auto bytes = address.bytes();
    if (!address.isV6())
        return bytes[0] == 127;
    return bytes.back() == 1 && std::all_of(bytes.begin(), bytes.end() - 1, [](auto byte) { return byte == 0; });
}

} // namespace

Vantage vantageOf(const SegmentLog &log, const Flow &flow)
{
    Vantage vantage;
    if (flow.segmentCount() < HandshakeSegments)
        return vantage;
    const Segment &syn = log[flow.segmentAt(0)];
    const Segment &synAck = log[flow.segmentAt(1)];
    const Segment &ack = log[flow.segmentAt(2)];
    const bool isHandshake = syn.flags.syn() && !syn.flags.ack() && synAck.flags.syn() && synAck.flags.ack()
                             && synAck.from != syn.from && ack.from == syn.from && ack.flags.ack()
                             && !ack.flags.syn() && !ack.flags.rst();
    if (!isHandshake)
        return vantage;
    const Nanoseconds server = std::max<Nanoseconds>(0, synAck.time - syn.time);
    const Nanoseconds client = std::max<Nanoseconds>(0, ack.time - synAck.time);
    vantage.toServer = server;
    vantage.toClient = client;
    const bool isOneHost = flow.end(Side::Client).address == flow.end(Side::Server).address
                           || (isLoopback(flow.end(Side::Client).address) && isLoopback(flow.end(Side::Server).address));
    if (isOneHost || client * Clearly <= server)
        vantage.place = CapturePlace::Client;
    else if (server * Clearly <= client)
        vantage.place = CapturePlace::Server;
    else
        vantage.place = CapturePlace::Middle;
    return vantage;
}

} // namespace tcpladder
