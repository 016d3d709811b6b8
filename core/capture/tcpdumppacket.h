// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/tcpdumpline.h"
#include "core/capture/tcpdumpnumbers.h"
#include "core/net/address.h"

#include <cstdint>
#include <vector>

namespace tcpladder {

/// The IP and TCP headers of a segment of tcpdump's text. Both end points are of one family. Checksums are right,
/// unless the text gives one that is wrong; without its payload a segment's cannot be checked anyway.
std::vector<std::uint8_t> buildTcpdumpPacket(const TcpdumpHead &head, const TcpdumpSegment &segment,
                                             const TcpdumpNumbers::Absolute &numbers, const EndPoint &source,
                                             const EndPoint &destination);

} // namespace tcpladder
