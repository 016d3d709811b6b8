// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/net/linktype.h"

#include <cstdint>
#include <span>

namespace tcpladder {

/// One packet as its source gives it; the bytes are valid until the next one is read.
struct Packet {
    Nanoseconds time = 0;
    LinkType linkType = LinkType::Ethernet;
    std::span<const std::uint8_t> bytes; ///< what was captured of it
    std::uint32_t wireLength = 0;        ///< bytes that it had on the wire
    std::int64_t offset = -1; ///< where its record begins in the (uncompressed) file, in bytes; -1 if it has none
};

} // namespace tcpladder
