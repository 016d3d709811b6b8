// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/analysis.h"
#include "tests/support/packetbuilder.h"

#include <algorithm>
#include <cstdint>
#include <memory>

namespace tcpladder {

/// A download of @p segments segments in one flow: two of data, one acknowledgment, every 97th lost and sent again.
inline std::shared_ptr<Trace> longFlow(std::uint32_t segments)
{
    auto trace = std::make_shared<Trace>(TraceSettings{.states = {}, .followsLongFlows = true});
    Analysis analysis(*trace);
    PacketBuilder builder;
    std::uint32_t sequence = 1;
    Nanoseconds time = 0;
    for (std::uint32_t i = 0; i < segments;) {
        Analysis::Batch batch(analysis);
        for (std::uint32_t end = std::min(segments, i + 512); i < end; ++i) {
            time += i % 5000 == 4999 ? 2 * Second : 20 * Microsecond;
            const bool isAck = i % 3 == 2;
            if (isAck) {
                batch.add(builder.fromServer(false)
                              .time(time)
                              .flags(0x10)
                              .sequence(1)
                              .acknowledgment(sequence)
                              .length(0)
                              .build());
                continue;
            }
            const bool isAgain = i % 97 == 1;
            const std::uint32_t from = isAgain ? sequence - 1448 : sequence;
            batch.add(
                builder.fromServer().time(time).flags(0x18).sequence(from).acknowledgment(1).length(1448).build());
            if (!isAgain)
                sequence += 1448; // also beyond 4 GiB, where numbers begin anew
        }
    }
    return trace;
}

/// @p segments segments in flows of 160 each, 50 of them at a time, whole from SYN to the last ACK.
inline std::shared_ptr<Trace> manyFlows(std::uint32_t segments)
{
    constexpr std::uint32_t OfEach = 160;
    constexpr std::uint32_t AtOnce = 50;
    auto trace = std::make_shared<Trace>();
    Analysis analysis(*trace);
    PacketBuilder builder;
    Nanoseconds time = 0;
    for (std::uint32_t first = 0; first < segments / OfEach; first += AtOnce) {
        for (std::uint32_t i = 0; i < OfEach; ++i) {
            const bool isFromServer = i % 2 == 1;
            const bool isData = isFromServer && i > 1 && i < OfEach - 3;
            const std::uint32_t sent = i < 2 ? 0 : 1 + (i - 2) / 2 * 1448;
            const unsigned flags = i == 0 ? 0x02 : i == 1 ? 0x12 : i == OfEach - 3 || i == OfEach - 2 ? 0x11 : 0x10;
            Analysis::Batch batch(analysis);
            for (std::uint32_t flow = first; flow < first + AtOnce; ++flow) {
                time += 7 * Microsecond;
                batch.add(builder.fromServer(isFromServer)
                              .vlan(static_cast<std::uint16_t>(1 + flow / 60'000))
                              .clientPort(static_cast<std::uint16_t>(1000 + flow % 60'000))
                              .time(time)
                              .flags(flags)
                              .sequence(isFromServer ? sent
                                        : i == 0     ? 0
                                                     : 1)
                              .acknowledgment(isFromServer ? 1 : sent)
                              .length(isData ? 1448 : 0)
                              .build());
            }
        }
    }
    return trace;
}

} // namespace tcpladder
