// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/net/sequence.h"
#include "core/net/tcpflags.h"
#include "core/net/tcpoptions.h"
#include "core/tcp/side.h"

#include <cstdint>

namespace tcpladder {

/// What the analysis knows of one captured segment: the capture's own facts, nothing inferred.
struct SegmentFacts {
    Nanoseconds time = 0; ///< when it passed the capture point
    Side from = Side::Client;
    TcpFlags flags;
    SequenceNumber sequence = 0;
    SequenceNumber acknowledgment = 0; ///< meaningful only with ACK
    std::uint32_t length = 0;          ///< bytes of payload
    std::uint16_t window = 0;          ///< as in the header, not scaled
    std::uint16_t identification = 0;  ///< of IPv4
    bool hasIdentification = false;
    bool isMalformed = false; ///< its header makes no sense: no receiver takes it, so it bears on nothing
    TcpOptions options;

    /// The number behind the last that the segment takes in sequence space: SYN and FIN take one each (RFC 9293 3.4).
    SequenceNumber end() const { return sequence + length + flags.sequenceLength(); }
};

} // namespace tcpladder
