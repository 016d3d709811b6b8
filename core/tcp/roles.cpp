// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/roles.h"

#include <algorithm>
#include <array>

namespace tcpladder {
namespace {

const KeySegment *first(const KeySegmentList &segments, auto &&predicate)
{
    const auto found = std::find_if(segments.begin(), segments.end(), predicate);
    return found == segments.end() ? nullptr : &*found;
}

Roles::Opener openerOf(const KeySegmentList &segments)
{
    using Opener = Roles::Opener;
    const KeySegment *syn = first(segments, [](const KeySegment &k) { return k.isSyn(); });
    if (syn) {
        const bool both = first(segments, [&](const KeySegment &k) { return k.isSyn() && k.from != syn->from; });
        return both ? Opener::Both : syn->from == Side::Client ? Opener::Client : Opener::Server;
    }
    if (const KeySegment *synAck = first(segments, [](const KeySegment &k) { return k.isSynAck(); }))
        return synAck->from == Side::Client ? Opener::Server : Opener::Client;
    return Opener::Unknown;
}

} // namespace

SideGuess guessSide(TcpFlags flags, SequenceNumber sequence, std::uint16_t sourcePort, std::uint16_t destinationPort)
{
    if (flags.syn() && !flags.rst())
        return {flags.ack() ? Side::Server : Side::Client, true};
    if (flags.rst() && flags.ack() && sequence == 0) // answers a SYN (RFC 9293 3.10.7.1)
        return {Side::Server, true};
    constexpr std::uint16_t FirstUserPort = 1024;
    const bool sourceIsSystem = sourcePort < FirstUserPort;
    const bool destinationIsSystem = destinationPort < FirstUserPort;
    const bool isServer = sourceIsSystem != destinationIsSystem ? sourceIsSystem : sourcePort < destinationPort;
    return {isServer ? Side::Server : Side::Client, false};
}

Roles rolesOf(const KeySegmentList &segments, bool wasReset)
{
    Roles roles;
    roles.opener = openerOf(segments);
    const auto closer = [](Side side) { return side == Side::Client ? Roles::Closer::Client : Roles::Closer::Server; };
    if (wasReset) {
        const auto rst =
            std::find_if(segments.rbegin(), segments.rend(), [](const KeySegment &k) { return k.flags.rst(); });
        if (rst != segments.rend()) {
            roles.aborter = rst->from;
            roles.closer = closer(rst->from);
        }
    }
    const KeySegment *fin = first(segments, [](const KeySegment &k) { return k.flags.fin(); });
    if (!fin)
        return roles;
    const KeySegment *other =
        first(segments, [&](const KeySegment &k) { return k.flags.fin() && k.from != fin->from; });
    roles.closer = other && !other->covers(fin->end) ? Roles::Closer::Both : closer(fin->from);
    return roles;
}

std::string_view openerName(Roles::Opener opener)
{
    static constexpr std::array<std::string_view, 4> Names = {"unknown", "client", "server", "both"};
    return Names[static_cast<std::size_t>(opener)];
}

std::string_view closerName(Roles::Closer closer)
{
    static constexpr std::array<std::string_view, 4> Names = {"none", "client", "server", "both"};
    return Names[static_cast<std::size_t>(closer)];
}

} // namespace tcpladder
