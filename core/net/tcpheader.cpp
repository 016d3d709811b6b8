// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tcpheader.h"

#include "core/net/bytes.h"

#include <algorithm>

namespace tcpladder {

DecodeOutcome readTcp(const Layer &layer, const DecodeState &state, DecodedSegment &segment)
{
    constexpr std::size_t FixedHeader = 20;
    const auto &bytes = layer.bytes;
    if (bytes.size() < FixedHeader)
        return layer.cutOff().outcome;
    segment.source = {state.source, readBe16(bytes)};
    segment.destination = {state.destination, readBe16(bytes.subspan(2))};
    segment.sequence = readBe32(bytes.subspan(4));
    segment.acknowledgment = readBe32(bytes.subspan(8));
    segment.flags = TcpFlags(readBe16(bytes.subspan(12)));
    segment.window = readBe16(bytes.subspan(14));
    segment.checksum = readBe16(bytes.subspan(16));
    segment.urgentPointer = readBe16(bytes.subspan(18));
    segment.network = state.network;
    segment.hasIdentification = state.hasIdentification;
    segment.identification = state.identification;
    segment.timeToLive = state.timeToLive;

    const std::size_t claimed = (bytes[12] >> 4U) * 4U;
    segment.headerLength = static_cast<std::uint8_t>(claimed);
    segment.headerIsBad = claimed < FixedHeader || claimed > layer.length;
    segment.segmentLength = layer.length;
    segment.missing = state.missing;
    segment.isWhole = bytes.size() == layer.length && !state.isFragment;
    const std::size_t headerLength = std::max(claimed, FixedHeader);
    segment.header = bytes.first(std::min(headerLength, bytes.size()));
    segment.options = segment.header.subspan(FixedHeader);
    segment.length = segment.headerIsBad ? 0 : layer.length - static_cast<std::uint32_t>(claimed);
    segment.payload = bytes.subspan(segment.header.size());
    if (segment.payload.size() > segment.length)
        segment.payload = segment.payload.first(segment.length);
    return DecodeOutcome::Segment;
}

} // namespace tcpladder
