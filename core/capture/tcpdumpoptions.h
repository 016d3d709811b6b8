// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tcpladder {

/// Turns the list of TCP options that tcpdump prints between the brackets back into bytes, at most 40, a multiple of
/// four. @p sackBase is added to the edges of SACK blocks. What tcpdump does not print of an option becomes zeros.
std::vector<std::uint8_t> encodeTcpdumpOptions(std::string_view text, std::uint32_t sackBase);

} // namespace tcpladder
