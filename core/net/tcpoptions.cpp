// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tcpoptions.h"

#include "core/net/bytes.h"

#include <algorithm>

namespace tcpladder {
namespace {

enum Kind : std::uint8_t {
    EndOfList = 0,
    NoOperation = 1,
    MaximumSegmentSize = 2,
    WindowScale = 3,
    SackPermitted = 4,
    Sack = 5,
    Timestamps = 8,
    FastOpen = 34,
    Experiment2 = 254, // RFC 6994
};

constexpr std::uint16_t FastOpenExperiment = 0xf989;

void readOption(std::uint8_t kind, std::span<const std::uint8_t> data, TcpOptions &options)
{
    switch (kind) {
    case MaximumSegmentSize:
        if (data.size() == 2)
            options.maximumSegmentSize = readBe16(data);
        break;
    case WindowScale:
        if (data.size() == 1)
            options.windowScale = std::min<std::uint8_t>(data[0], 14);
        break;
    case SackPermitted:
        options.sackPermitted = data.empty();
        break;
    case Sack:
        if (data.size() % 8 == 0) {
            for (; data.size() >= 8 && options.sackCount < options.sack.size(); data = data.subspan(8))
                options.sack[options.sackCount++] = {readBe32(data), readBe32(data.subspan(4))};
        }
        break;
    case Timestamps:
        if (data.size() == 8)
            options.timestamps = TcpOptions::Timestamps{readBe32(data), readBe32(data.subspan(4))};
        break;
    case FastOpen:
        options.fastOpen = true;
        break;
    case Experiment2:
        options.fastOpen = options.fastOpen || (data.size() >= 2 && readBe16(data) == FastOpenExperiment);
        break;
    default:
        break;
    }
}

} // namespace

TcpOptions parseTcpOptions(std::span<const std::uint8_t> bytes)
{
    TcpOptions options;
    if (hasTimestampsOnly(bytes)) [[likely]] {
        options.timestamps = TcpOptions::Timestamps{readBe32(bytes.subspan(4)), readBe32(bytes.subspan(8))};
        return options;
    }
    while (!bytes.empty()) {
        const std::uint8_t kind = bytes[0];
        if (kind == EndOfList)
            break;
        if (kind == NoOperation) {
            bytes = bytes.subspan(1);
            continue;
        }
        if (bytes.size() < 2 || bytes[1] < 2 || bytes[1] > bytes.size())
            break;
        readOption(kind, bytes.subspan(2, bytes[1] - 2U), options);
        bytes = bytes.subspan(bytes[1]);
    }
    return options;
}

} // namespace tcpladder
