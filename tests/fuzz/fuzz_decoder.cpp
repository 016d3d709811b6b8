// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/decoder.h"
#include "core/net/tcpchecksum.h"
#include "core/net/tcpoptions.h"
#include "core/report/tcpdumpline.h"
#include "tests/fuzz/require.h"
#include "tests/net/samesegment.h"

#include <algorithm>
#include <span>
#include <vector>

using namespace tcpladder;

namespace {

/// The commonest packets are read in one step: what came of it must be what its layers give one by one.
void requireSameByLayers(std::span<const std::uint8_t> packet, std::uint32_t wireLength, const DecodedSegment &segment)
{
    constexpr std::uint32_t Ethernet = 14;
    if (packet.size() < Ethernet + 20 || packet[12] != 8 || packet[13] != 0)
        return;
    const auto ip = packet.subspan(Ethernet);
    if (ip[9] != 6 || (ip[6] & 0x3fU) != 0 || ip[7] != 0) // a tunnel, or waits for the other fragments
        return;
    Decoder decoder;
    DecodedSegment other;
    const auto outcome = decoder.decode(LinkType::Ipv4, ip, wireLength - Ethernet, other);
    test::require(outcome == Decoder::Outcome::Segment
                  && (segment.encapsulation != 0 || test::isSameSegment(segment, other)));
}

} // namespace

/// Takes the input as packets that follow each other: link type (2 bytes), length (2), bytes on the wire beyond that
/// (1), then the packet; each one goes through everything that reads packets' bytes.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t Head = 5;
    Decoder decoder;
    TcpdumpLine line;
    DecodedSegment segment;
    Nanoseconds time = 0;
    for (std::span<const std::uint8_t> input(data, size); input.size() >= Head; time += Second) {
        const auto linkType = static_cast<LinkType>(input[0] * 256U + input[1]);
        const std::size_t length = std::min<std::size_t>(input[2] * 256U + input[3], input.size() - Head);
        const std::uint32_t wireLength = static_cast<std::uint32_t>(length) + input[4];
        // In memory of its own, so that reading beyond it is seen
        const std::vector<std::uint8_t> packet(input.begin() + Head,
                                               input.begin() + static_cast<std::ptrdiff_t>(Head + length));
        input = input.subspan(Head + length);
        if (decoder.decode(linkType, packet, wireLength, segment, time) != Decoder::Outcome::Segment)
            continue;
        test::require(segment.payload.size() <= segment.length
                      && segment.header.size() >= (segment.headerIsCut ? 4U : 20U));
        if (linkType == LinkType::Ethernet)
            requireSameByLayers(packet, wireLength, segment);
        tcpChecksumIsWrong(segment);
        parseTcpOptions(segment.options);
        line.format(time, linkType, packet, segment);
        decoder.encapsulationText(segment.encapsulation);
    }
    return 0;
}
