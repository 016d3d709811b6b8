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

} // namespace tcpladder
