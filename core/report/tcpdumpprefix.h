// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/linktype.h"

#include <cstdint>
#include <span>
#include <string>

namespace tcpladder {

/// What tcpdump 4.99 prints of the link layer before an IP packet without being asked to: interface and direction of
/// Linux's second "cooked" header, and how a packet came by radio. Empty for all other link types.
std::string tcpdumpPrefix(LinkType linkType, std::span<const std::uint8_t> packet);

} // namespace tcpladder
