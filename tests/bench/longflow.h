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
            const std::uint32_t from = i % 97 == 1 ? sequence - 1448 : sequence;
            batch.add(
                builder.fromServer().time(time).flags(0x18).sequence(from).acknowledgment(1).length(1448).build());
            sequence = std::max(sequence, from + 1448);
        }
    }
    return trace;
}

} // namespace tcpladder
