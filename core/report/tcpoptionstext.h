// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/tcpflags.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace tcpladder {

/// The options of a TCP header as tcpdump 4.99 words them, in the order of the wire.
struct TcpOptionsText {
    enum class End : std::uint8_t {
        Whole,  ///< all of them
        Bad,    ///< the last one's length contradicts the header; tcpdump says no more about the segment
        CutOff, ///< the captured bytes end within the last one
    };

    std::string text; ///< "nop,nop,TS val 1 ecr 2"
    End end = End::Whole;
    bool hasOption = false; ///< at least one was worded to its end
};

/// Words the options of a header. @p options are the bytes that were captured of the @p length that the header claims;
/// @p flags decide what some multipath options are; the edges of SACK blocks are given relative to @p sackBase.
/// @p hasPayload: the segment's payload was captured in full, which is what it takes to check a signature.
TcpOptionsText describeTcpOptions(std::span<const std::uint8_t> options, std::size_t length, TcpFlags flags,
                                  std::uint32_t sackBase = 0, bool hasPayload = true);

/// The list that stands between tcpdump's brackets, ending in "[bad opt]" or " [|tcp]" where it cannot be read further.
std::string tcpOptionsText(std::span<const std::uint8_t> options, std::size_t length, TcpFlags flags,
                           std::uint32_t sackBase = 0);

} // namespace tcpladder
