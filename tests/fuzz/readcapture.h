// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/framereader.h"
#include "core/capture/packetsource.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

namespace tcpladder::test {

/// Reads a capture to its end, every frame again, and stops the program where they differ.
inline void readCapture(Result<std::unique_ptr<PacketSource>> opened)
{
    if (!opened)
        return;
    struct Seen {
        Nanoseconds time;
        std::vector<std::uint8_t> bytes;
    };
    PacketSource &source = *opened.value();
    const auto index = std::make_shared<FrameIndex>();
    FrameReader reader(index, source.reopen());
    std::vector<Seen> seen;
    Packet packet;
    while (source.next(packet) == PacketSource::Status::Packet) {
        index->append(packet.file, packet.offset);
        seen.push_back({packet.time, {packet.bytes.begin(), packet.bytes.end()}});
    }
    for (std::size_t i = 0; i < seen.size(); i += 1 + i % 61) {
        const Result<Packet> again = reader.read(i);
        if (!again || again.value().time != seen[i].time
            || !std::equal(again.value().bytes.begin(), again.value().bytes.end(), seen[i].bytes.begin(),
                           seen[i].bytes.end()))
            std::abort();
    }
}

} // namespace tcpladder::test
