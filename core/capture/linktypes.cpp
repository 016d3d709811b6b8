// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/linktypes.h"

namespace tcpladder {

LinkType linkTypeFromFile(std::uint32_t number)
{
    switch (number) {
    case 11:
        return LinkType(100); // ATM
    case 12:                  // DLT_RAW on most systems
    case 14:                  // DLT_RAW on OpenBSD
        return LinkType::Raw;
    case 15:
        return LinkType(102); // SLIP of BSD/OS
    case 16:
        return LinkType(103); // PPP of BSD/OS
    case 19:
        return LinkType(106); // IP over ATM of Linux
    default:
        return static_cast<LinkType>(number);
    }
}

std::uint32_t maximumCaptureLength(LinkType linkType)
{
    constexpr std::uint32_t KiB = 1024;
    switch (static_cast<std::uint16_t>(linkType)) {
    case 231: // D-Bus
        return 128 * KiB * KiB;
    case 249: // USBPcap
        return KiB * KiB;
    case 279: // EBHSCR
        return 8 * KiB * KiB;
    default:
        return 256 * KiB;
    }
}

} // namespace tcpladder
