// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace tcpladder {

/// One side of a flow. The client is the side that opened, or is taken for it where the opening was not captured.
enum class Side : std::uint8_t { Client, Server };

/// 0 for the client, 1 for the server: for arrays that hold one thing for each side.
constexpr std::size_t sideIndex(Side side)
{
    return static_cast<std::size_t>(side);
}
constexpr Side otherSide(Side side)
{
    return static_cast<Side>(1U - static_cast<unsigned>(side));
}

} // namespace tcpladder
