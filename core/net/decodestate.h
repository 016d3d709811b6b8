// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/net/address.h"
#include "core/net/encapsulation.h"
#include "core/net/layer.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tcpladder {

class FragmentTable;

/// What the layers of one packet leave behind for those within them.
struct DecodeState {
    EncapsulationPath path;
    // From the innermost IP header so far
    IpAddress source;
    IpAddress destination;
    std::span<const std::uint8_t> network; ///< the header and what follows; empty if put together from fragments
    bool hasIdentification = false;
    std::uint16_t identification = 0;
    std::uint8_t timeToLive = 0;
    std::uint32_t missing = 0; ///< bytes that the header claims beyond the packet's end
    bool isFragment = false;   ///< the first fragment alone
    /// What was decompressed; moving a vector leaves its bytes where they are, so layers may point there.
    std::vector<std::vector<std::uint8_t>> decompressed;

    Nanoseconds time = 0;               ///< of the packet
    unsigned depth = 0;                 ///< layers so far
    FragmentTable *fragments = nullptr; ///< puts fragments together; null: the first one is read on its own

    /// Adds a tunnel between the end points of the IP packet that carries it.
    void enterTunnel(Wrapper wrapper, std::uint32_t number = 0) { path.add(wrapper, number, source, destination); }
};

} // namespace tcpladder
