// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/net/tcpflags.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace tcpladder {

/// The date that a line of tcpdump may begin with (-tttt).
struct TcpdumpDate {
    int year = 0;
    int month = 0; ///< 1 to 12
    int day = 0;

    friend bool operator==(const TcpdumpDate &, const TcpdumpDate &) = default;
};

/// What stands before the addresses; with -v it is a line of its own.
struct TcpdumpHead {
    enum class Clock : std::uint8_t {
        None,  ///< -t
        Local, ///< the time of the day, or of the date if there is one
        Epoch, ///< -tt
    };

    Clock clock = Clock::None;
    std::optional<TcpdumpDate> date;
    Nanoseconds time = 0; ///< since midnight, or since 1970

    bool isV6 = false;
    std::optional<std::uint16_t> identification;
    std::uint8_t timeToLive = 64;
    std::uint8_t trafficClass = 0;
    bool isFragmentable = true;
};

/// What stands from the addresses on; numbers as they are printed. Texts point into the line.
struct TcpdumpSegment {
    std::string_view source; ///< host and port
    std::string_view destination;
    TcpFlags flags;
    std::optional<std::uint16_t> checksum; ///< only one that is printed as wrong
    std::optional<std::uint32_t> sequence;
    std::optional<std::uint32_t> acknowledgment;
    std::uint16_t window = 0;
    std::uint16_t urgentPointer = 0;
    std::string_view options;
    std::uint32_t length = 0; ///< bytes of payload
};

/// Reads what a line says before its addresses. Always gives something: most of it may be left out.
TcpdumpHead parseTcpdumpHead(std::string_view line);

/// Whether the line is one that has only a head, to which the next line belongs.
bool isTcpdumpHeadAlone(std::string_view line);

/// Finds the TCP segment in a line as tcpdump prints it, in the form of versions 4 and 5 ("Flags [S.], seq …") or in
/// that of version 3 ("S 1:1(0) ack 2 win 3"). Empty if there is none.
std::optional<TcpdumpSegment> parseTcpdumpSegment(std::string_view line);

} // namespace tcpladder
