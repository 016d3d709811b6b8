// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/net/linktype.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace tcpladder {

/// One packet as its source gives it; bytes and comment are valid until the next one is read.
struct Packet {
    Nanoseconds time = 0;
    LinkType linkType = LinkType::Ethernet;
    std::uint16_t file = 0;              ///< which of several files that were opened as one
    std::uint32_t wireLength = 0;        ///< bytes that it had on the wire
    std::span<const std::uint8_t> bytes; ///< what was captured of it
    std::int64_t offset = -1; ///< where its record begins in the (uncompressed) file, in bytes; -1 if it has none
    std::string_view comment; ///< what somebody noted on it, mostly nothing; several are joined by line feeds
    bool isWanted = true;     ///< false if a filter leaves it out, though it counts as a frame
};

} // namespace tcpladder
