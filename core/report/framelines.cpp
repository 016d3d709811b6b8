// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/framelines.h"

#include "core/net/decoder.h"
#include "core/report/tcpdumpline.h"

#include <ostream>
#include <vector>

namespace tcpladder {

std::optional<Error> forEachFrame(const Trace &trace, const SegmentChoice &choice, FrameReader &frames,
                                  const std::function<bool(const Packet &packet, bool isChosen)> &visit)
{
    const SegmentLog &log = trace.segments();
    std::vector<std::uint32_t> next(trace.counts().flows, 0); // index of each flow's next segment
    for (std::uint32_t i = 0; i < log.size(); ++i) {
        const Segment &segment = log[SegmentId(i)];
        if (segment.flow.value() >= next.size())
            break; // of a flow that has come up meanwhile
        const std::uint32_t index = next[segment.flow.value()]++;
        const auto packet = frames.read(segment.frame - 1);
        if (!packet)
            return packet.error();
        if (!visit(packet.value(), choice.has(segment.flow, index)))
            break;
    }
    return std::nullopt;
}

std::optional<Error> writeTcpdumpLines(const Trace &trace, const SegmentChoice &choice, FrameReader &frames,
                                       std::ostream &out)
{
    Decoder decoder(Decoder::Fragments::Apart);
    TcpdumpLine line;
    DecodedSegment segment;
    return forEachFrame(trace, choice, frames, [&](const Packet &packet, bool isChosen) {
        const auto outcome = decoder.decode(packet.linkType, packet.bytes, packet.wireLength, segment, packet.time);
        if (outcome != Decoder::Outcome::Segment)
            return true;
        const std::string text = line.format(packet.time, packet.linkType, packet.bytes, segment);
        if (isChosen)
            out << text << '\n';
        return true;
    });
}

Result<std::uint32_t> writePackets(const Trace &trace, const SegmentChoice &choice, FrameReader &frames,
                                   CaptureEncoder::Format format, const std::function<bool(const std::string &)> &sink)
{
    constexpr std::size_t PieceSize = 1U << 20U;
    std::optional<CaptureEncoder> encoder;
    LinkType linkType{};
    std::uint32_t leftOut = 0;
    std::string piece;
    const auto begin = [&](LinkType type) {
        linkType = type;
        encoder.emplace(
            format, CaptureEncoder::Interface{.name = {}, .filter = {}, .linkType = static_cast<std::uint32_t>(type)});
        encoder->begin(piece);
    };
    const auto error = forEachFrame(trace, choice, frames, [&](const Packet &packet, bool isChosen) {
        if (!isChosen)
            return true;
        if (!encoder || (format == CaptureEncoder::Format::Pcapng && packet.linkType != linkType))
            begin(packet.linkType);
        if (packet.linkType != linkType) {
            ++leftOut;
            return true;
        }
        encoder->packet(piece, packet.time, packet.wireLength, packet.bytes);
        if (piece.size() < PieceSize)
            return true;
        const bool goesOn = sink(piece);
        piece.clear();
        return goesOn;
    });
    if (error)
        return *error;
    if (!encoder)
        begin(LinkType::Raw); // a capture without packets
    sink(piece);
    return leftOut;
}

} // namespace tcpladder
