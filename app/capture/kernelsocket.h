// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/net/address.h"
#include "core/tcp/state.h"

#include <cstdint>
#include <optional>

namespace tcpladder {

/// What Linux itself knows of one end of a connection, by sock_diag(7).
struct KernelSocket {
    State state = State::Unknown;
    /// Only while the connection lives: in TIME-WAIT nothing but the state is kept.
    struct Details {
        std::uint32_t congestionWindow = 0;   ///< segments
        std::uint32_t slowStartThreshold = 0; ///< segments
        bool hasThreshold = false;            ///< there was no loss yet, if not
        Nanoseconds smoothedRoundTrip = 0;
        Nanoseconds roundTripVariation = 0;
        Nanoseconds retransmissionTimeout = 0;
        std::uint32_t retransmitted = 0;  ///< segments, since the connection began
        std::uint32_t unacknowledged = 0; ///< segments
    };
    std::optional<Details> details;
};

/// Asks the kernel of the socket from @p local to @p remote. Empty if there is none on this machine (in its network
/// namespace), or the kernel does not tell.
std::optional<KernelSocket> kernelSocket(const EndPoint &local, const EndPoint &remote);

} // namespace tcpladder
