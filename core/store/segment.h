// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/net/sequence.h"
#include "core/net/tcpflags.h"
#include "core/net/tcpoptions.h"
#include "core/tcp/marks.h"
#include "core/tcp/side.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <span>

namespace tcpladder {

/// The option bytes of a TCP header, as captured.
struct OptionBytes {
    static constexpr std::size_t MaximumSize = 40; ///< RFC 9293 3.1: the data offset has four bits

    std::uint8_t size = 0;
    std::array<std::uint8_t, MaximumSize> bytes;

    /// Takes @p options, MaximumSize bytes at most.
    OptionBytes &operator=(std::span<const std::uint8_t> options)
    {
        size = static_cast<std::uint8_t>(options.size());
        if (options.size() == TimestampsOnlySize) [[likely]] { // known to the compiler, so that it calls nobody
            constexpr std::size_t Prefix = TimestampsPrefix.size();
            std::memcpy(bytes.data(), options.data(), Prefix);
            std::memcpy(bytes.data() + Prefix, options.data() + Prefix, TimestampsOnlySize - Prefix); // as it is packed
        } else if (!options.empty()) {
            std::memcpy(bytes.data(), options.data(), options.size());
        }
        return *this;
    }
    std::span<const std::uint8_t> span() const { return {bytes.data(), size}; }
};

/// One captured TCP segment: a copy of what the store keeps of it, which never changes once it is appended.
struct Segment {
    Nanoseconds time = 0; ///< when it passed the capture point
    FlowId flow;
    std::uint32_t frame = 0; ///< number of its packet in the capture, from 1, all packets counted
    SequenceNumber sequence = 0;
    SequenceNumber acknowledgment = 0; ///< meaningful only with ACK
    std::uint32_t length = 0;          ///< bytes of payload
    Marks marks;
    TcpFlags flags;
    std::uint16_t window = 0; ///< as in the header, not scaled
    std::uint16_t urgentPointer = 0;
    std::uint16_t identification = 0;     ///< of IPv4; 0 for IPv6
    std::uint8_t sequenceWraps = 0;       ///< how often sequence wrapped since the flow's beginning; 255: before it
    std::uint8_t acknowledgmentWraps = 0; ///< the same for acknowledgment
    Side from = Side::Client;
    bool hasIdentification = false; ///< false for IPv6
    OptionBytes options;
};

} // namespace tcpladder
