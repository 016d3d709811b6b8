// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace tcpladder {

/// What tcpdump 4.99 prints of a radiotap header (www.radiotap.org) at the beginning of @p packet: time, rate, channel,
/// signal and so on, each followed by a blank.
std::string radiotapText(std::span<const std::uint8_t> packet);

} // namespace tcpladder
