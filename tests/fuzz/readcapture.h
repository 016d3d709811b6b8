// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/framereader.h"
#include "core/capture/packetsource.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace tcpladder::test {

/// Whether the bytes may be those of a damaged capture.
enum class Damage : std::uint8_t { Possible, Impossible };

/// Reads a capture that consists of @p head and @p rest to its end, and every few frames again, which must be the same.
inline void readCapture(std::string head, std::span<const std::uint8_t> rest, Damage damage = Damage::Possible)
{
    head.append(reinterpret_cast<const char *>(rest.data()), rest.size());
    const auto opened = openCaptureBytes(std::move(head));
    require(opened.isOk() || damage == Damage::Possible);
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
    PacketSource::Status status{};
    while ((status = source.next(packet)) == PacketSource::Status::Packet) {
        index->append(packet.file, packet.offset);
        seen.push_back({packet.time, {packet.bytes.begin(), packet.bytes.end()}});
    }
    require(damage == Damage::Possible || (status == PacketSource::Status::End && source.warnings().empty()));
    for (std::size_t i = 0; i < seen.size(); i += 1 + i % 61) {
        const Result<Packet> again = reader.read(i);
        require(again.isOk() && again.value().time == seen[i].time
                && std::ranges::equal(again.value().bytes, seen[i].bytes));
    }
}

} // namespace tcpladder::test
