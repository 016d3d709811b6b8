// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/tcpflags.h"
#include "core/tcp/keysegments.h"
#include "core/tcp/side.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace tcpladder {

/// Which side the sender of a flow's first captured segment is taken for.
struct SideGuess {
    Side side = Side::Client;
    bool isCertain = false; ///< the segment is of the handshake
};

/// Who sends SYN is the client; who sends SYN,ACK, or a RST that answers a SYN, is the server. Without a handshake the
/// server is taken for the side with the system port (below 1024), else for that with the lower port, else for the one
/// that did not speak first.
SideGuess guessSide(TcpFlags flags, SequenceNumber sequence, std::uint16_t sourcePort, std::uint16_t destinationPort);

/// Who opened and who closed a connection.
struct Roles {
    enum class Opener : std::uint8_t { Unknown, Client, Server, Both };
    enum class Closer : std::uint8_t { None, Client, Server, Both };

    Opener opener = Opener::Unknown;
    /// The side whose FIN came first, or Both if neither FIN answered the other. If there was none, the side whose RST
    /// ended the connection.
    Closer closer = Closer::None;
    std::optional<Side> aborter; ///< whose RST ended it; empty if none did
};

/// Reads the roles from a flow's key segments, in order. @p wasReset says that a RST ended the connection.
Roles rolesOf(const KeySegmentList &segments, bool wasReset);

/// "client", "server", "both", "unknown"; "client", "server", "both", "none".
std::string_view openerName(Roles::Opener opener);
std::string_view closerName(Roles::Closer closer);

} // namespace tcpladder
