// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>

namespace tcpladder {

/// A block of received data that a SACK option names, [left, right) (RFC 2018).
struct SackBlock {
    std::uint32_t left = 0;
    std::uint32_t right = 0;

    friend bool operator==(const SackBlock &, const SackBlock &) = default;
};

/// The options of one segment that the protocol's machinery depends on; absent ones are empty.
struct TcpOptions {
    struct Timestamps {
        std::uint32_t value = 0;
        std::uint32_t echoReply = 0;
    };

    std::optional<std::uint16_t> maximumSegmentSize; ///< bytes (RFC 9293 3.7.1)
    std::optional<std::uint8_t> windowScale;         ///< shift, limited to 14 (RFC 7323 2.3)
    bool sackPermitted = false;                      ///< RFC 2018
    bool fastOpen = false;                           ///< a Fast Open option of either kind (RFC 7413)
    std::optional<Timestamps> timestamps;            ///< RFC 7323 3
    std::uint8_t sackCount = 0;                      ///< how many of sack are filled
    std::array<SackBlock, 4> sack{};                 ///< in the order in which they stand in the option

    std::span<const SackBlock> sackBlocks() const { return {sack.data(), sackCount}; }
};

/// Reads the option bytes of a TCP header. Reading ends at the first option that is malformed or cut off;
/// what stood before it is kept.
TcpOptions parseTcpOptions(std::span<const std::uint8_t> bytes);

/// How nearly all senders put time stamps into segments that have nothing else to say (RFC 7323 appendix A): these four
/// bytes, twice no operation, kind and length, and then the two time stamps.
inline constexpr std::array<std::uint8_t, 4> TimestampsPrefix = {1, 1, 8, 10};
inline constexpr std::size_t TimestampsOnlySize = 12;

/// True if @p bytes are those of TimestampsPrefix and two time stamps, and no others.
inline bool hasTimestampsOnly(std::span<const std::uint8_t> bytes)
{
    return bytes.size() == TimestampsOnlySize
           && std::memcmp(bytes.data(), TimestampsPrefix.data(), TimestampsPrefix.size()) == 0;
}

} // namespace tcpladder
