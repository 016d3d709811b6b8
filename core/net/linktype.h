// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tcpladder {

/// What a captured packet begins with: the LINKTYPE_ numbers of the capture file formats (www.tcpdump.org/linktypes.html).
/// Any 16-bit number may occur; those named here are the commonest.
enum class LinkType : std::uint16_t {
    Null = 0,
    Ethernet = 1,
    Raw = 101,
    Loop = 108,
    LinuxCooked = 113,
    Ipv4 = 228,
    Ipv6 = 229,
    LinuxCooked2 = 276,
};

} // namespace tcpladder
