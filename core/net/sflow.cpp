// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/sflow.h"

#include "core/net/bytes.h"

#include <algorithm>

namespace tcpladder {
namespace {

// Takes one record with its format and length off bytes; an empty one if there is none.
struct Record {
    std::uint32_t format = 0;
    std::span<const std::uint8_t> bytes;
};

std::optional<Record> takeRecord(std::span<const std::uint8_t> &bytes)
{
    if (bytes.size() < 8)
        return std::nullopt;
    const std::uint32_t format = readBe32(bytes);
    const std::size_t length = std::min<std::size_t>(readBe32(bytes.subspan(4)), bytes.size() - 8);
    const Record record{format, bytes.subspan(8, length)};
    bytes = bytes.subspan(8 + length);
    return record;
}

Protocol protocolOfHeader(std::uint32_t number)
{
    switch (number) {
    case 1:
        return Protocol::Ethernet;
    case 4:
        return Protocol::FrameRelay;
    case 7:
        return Protocol::Ppp;
    case 11:
        return Protocol::Ipv4;
    case 12:
        return Protocol::Ipv6;
    case 13:
        return Protocol::Mpls;
    default:
        return Protocol::End;
    }
}

} // namespace

SFlowReader::SFlowReader(const Layer &datagram)
{
    const auto &bytes = datagram.bytes;
    if (bytes.size() < 8 || readBe32(bytes) != 5)
        return;
    const std::size_t addressLength = readBe32(bytes.subspan(4)) == 2 ? 16 : 4;
    const std::size_t header = 8 + addressLength + 16; // sub-agent, sequence, uptime, count of samples
    if (bytes.size() > header)
        m_samples = bytes.subspan(header);
}

bool SFlowReader::openSample()
{
    constexpr std::uint32_t FlowSample = 1;
    constexpr std::uint32_t ExpandedFlowSample = 3;
    while (const auto sample = takeRecord(m_samples)) {
        const std::size_t header = sample->format == FlowSample ? 32 : 44;
        if ((sample->format != FlowSample && sample->format != ExpandedFlowSample) || sample->bytes.size() <= header)
            continue;
        m_records = sample->bytes.subspan(header);
        return true;
    }
    return false;
}

std::optional<Layer> SFlowReader::next()
{
    constexpr std::uint32_t RawHeader = 1;
    constexpr std::size_t RawHeaderFields = 16; // protocol, frame's length, bytes stripped, bytes of header
    do {
        while (const auto record = takeRecord(m_records)) {
            if (record->format != RawHeader || record->bytes.size() < RawHeaderFields)
                continue;
            const auto data = record->bytes.subspan(RawHeaderFields);
            const std::size_t captured = std::min<std::size_t>(readBe32(record->bytes.subspan(12)), data.size());
            const std::uint32_t frame = readBe32(record->bytes.subspan(4));
            return Layer{protocolOfHeader(readBe32(record->bytes)), DecodeOutcome::NotTcp, data.first(captured),
                         std::max(frame, static_cast<std::uint32_t>(captured))};
        }
    } while (openSample());
    return std::nullopt;
}

} // namespace tcpladder
