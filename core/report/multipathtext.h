// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/tcpflags.h"

#include <cstdint>
#include <span>
#include <string>

namespace tcpladder {

/// Adds to @p text what tcpdump 4.99 says of a multipath TCP option (RFC 8684) after its name. @p option is all of it,
/// kind and length included. False if its length does not fit its subtype and the segment's @p flags.
bool describeMultipath(std::span<const std::uint8_t> option, TcpFlags flags, std::string &text);

} // namespace tcpladder
