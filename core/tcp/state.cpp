// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/state.h"

#include <array>

namespace tcpladder {

std::string_view stateName(State state)
{
    static constexpr std::array<std::string_view, StateCount> Names = {
        "UNKNOWN",    "CLOSED",     "LISTEN",     "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED",
        "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING",  "LAST-ACK",     "TIME-WAIT"};
    return Names[static_cast<std::size_t>(state)];
}

} // namespace tcpladder
