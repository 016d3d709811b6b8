// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace tcpladder {

/// The state of one side of a connection (RFC 9293 3.3.2), or Unknown where nothing tells.
enum class State : std::uint8_t {
    Unknown,
    Closed,
    Listen,
    SynSent,
    SynReceived,
    Established,
    FinWait1,
    FinWait2,
    CloseWait,
    Closing,
    LastAck,
    TimeWait,
};
inline constexpr int StateCount = 12;

/// The name by RFC 9293: "SYN-SENT"; "UNKNOWN" for Unknown. A term of the field, the same in every language.
std::string_view stateName(State state);

} // namespace tcpladder
