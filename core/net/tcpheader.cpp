// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tcpheader.h"

#include "core/net/bytes.h"

#include <algorithm>

namespace tcpladder {
namespace {

constexpr std::size_t FixedHeader = 20;

/// Leaves nothing of the segment decoded before.
void readCutHeader(std::span<const std::uint8_t> bytes, DecodedSegment &segment)
{
    segment.sequence = segment.acknowledgment = segment.length = 0;
    segment.flags = TcpFlags();
    segment.window = segment.checksum = segment.urgentPointer = 0;
    segment.header = bytes;
    segment.options = segment.payload = {};
    segment.headerLength = 0;
    segment.headerIsBad = segment.isWhole = false;
    segment.headerIsCut = true;
}

} // namespace

DecodeOutcome readTcp(const Layer &layer, const DecodeState &state, DecodedSegment &segment)
{
    constexpr std::size_t Ports = 4;
    const auto &bytes = layer.bytes;
    if (bytes.size() < Ports)
        return layer.cutOff().outcome;
    segment.source = {state.source, readBe16(bytes)};
    segment.destination = {state.destination, readBe16(bytes.subspan(2))};
    segment.network = state.network;
    segment.hasIdentification = state.hasIdentification;
    segment.identification = state.identification;
    segment.timeToLive = state.timeToLive;
    segment.missing = state.missing;
    if (bytes.size() < FixedHeader) [[unlikely]] {
        segment.segmentLength = layer.length;
        readCutHeader(bytes, segment);
        return DecodeOutcome::Segment;
    }
    readTcpHeader(bytes, layer.length, segment);
    segment.isWhole = segment.isWhole && !state.isFragment;
    return DecodeOutcome::Segment;
}

void readTcpHeader(std::span<const std::uint8_t> bytes, std::uint32_t length, DecodedSegment &segment)
{
    segment.segmentLength = length;
    segment.headerIsCut = false;
    segment.sequence = readBe32(bytes.subspan(4));
    segment.acknowledgment = readBe32(bytes.subspan(8));
    segment.flags = TcpFlags(readBe16(bytes.subspan(12)));
    segment.window = readBe16(bytes.subspan(14));
    segment.checksum = readBe16(bytes.subspan(16));
    segment.urgentPointer = readBe16(bytes.subspan(18));

    const std::size_t claimed = (bytes[12] >> 4U) * 4U;
    segment.headerLength = static_cast<std::uint8_t>(claimed);
    segment.headerIsBad = claimed < FixedHeader || claimed > length;
    segment.isWhole = bytes.size() == length;
    const std::size_t headerLength = std::max(claimed, FixedHeader);
    segment.header = bytes.first(std::min(headerLength, bytes.size()));
    segment.options = segment.header.subspan(FixedHeader);
    segment.length = segment.headerIsBad ? 0 : length - static_cast<std::uint32_t>(claimed);
    segment.payload = bytes.subspan(segment.header.size());
    if (segment.payload.size() > segment.length)
        segment.payload = segment.payload.first(segment.length);
}

} // namespace tcpladder
