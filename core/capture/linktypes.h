// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/linktype.h"

#include <cstdint>

namespace tcpladder {

/// The link type that @p number in a capture file stands for: the LINKTYPE_ number itself, but files of old programs
/// have the number that one system's DLT_ constant had.
LinkType linkTypeFromFile(std::uint32_t number);

/// The most bytes that a packet of @p linkType may claim to have been captured; libpcap has the same limits.
std::uint32_t maximumCaptureLength(LinkType linkType);

} // namespace tcpladder
