// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds the classifier and the endpoint tracker any segments. Whatever they are, a reading and its mark must go together,
// references must point back, variables must keep their order, and a copy of the tracker must come to the same.
#include "core/tcp/endpointtracker.h"
#include "core/tcp/segmentclassifier.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <span>

using namespace tcpladder;

namespace {

constexpr std::size_t RecordSize = 16;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

SegmentFacts segmentOf(std::span<const std::uint8_t> bytes, Nanoseconds &now)
{
    // Small numbers around two bases, so that segments have to do with each other; some lie anywhere.
    const auto number = [&](std::size_t at, bool ofClient) {
        const auto small = static_cast<SequenceNumber>(bytes[at] | (bytes[at + 1] & 0x03U) << 8U);
        return ((bytes[at + 1] & 0x80U) != 0 ? small * 0x00800001U : small) + (ofClient ? 0xfffffff0U : 5U);
    };
    SegmentFacts s;
    s.from = (bytes[0] & 1U) != 0 ? Side::Server : Side::Client;
    const bool isClient = s.from == Side::Client;
    s.flags = TcpFlags(bytes[1]);
    s.sequence = number(2, isClient);
    s.acknowledgment = number(4, !isClient);
    s.length = bytes[6] < 128 ? bytes[6] & 3U : (bytes[6] - 127U) * (bytes[6] & 1U ? 500U : 1U);
    s.window = static_cast<std::uint16_t>(bytes[7] << 4U);
    if ((bytes[0] & 2U) != 0)
        s.options.timestamps = TcpOptions::Timestamps{bytes[8], bytes[9]};
    if ((bytes[0] & 4U) != 0) {
        s.hasIdentification = true;
        s.identification = bytes[10];
    }
    for (; s.options.sackCount < (bytes[0] >> 3U & 3U); ++s.options.sackCount)
        s.options.sack[s.options.sackCount] = {number(12 - s.options.sackCount, !isClient), number(11, !isClient)};
    if ((bytes[0] & 32U) != 0)
        s.options.windowScale = bytes[8] & 15U;
    if ((bytes[0] & 64U) != 0)
        s.options.maximumSegmentSize = bytes[9];
    s.options.sackPermitted = (bytes[0] & 128U) != 0;
    s.isMalformed = bytes[15] == 0xff;
    now += static_cast<Nanoseconds>(static_cast<std::int8_t>(bytes[13])) * (std::int64_t{1} << (bytes[14] & 31U));
    s.time = now;
    return s;
}

void check(const Judgement &judgement, const SegmentFacts &segment, std::uint32_t index)
{
    const Marks marks = judgement.marks;
    require(!segment.isMalformed || marks.isEmpty());
    require(!marks.has(Mark::PortReused) || segment.flags.syn());
    require(!marks.has(Mark::ZeroWindow) || segment.window == 0);
    require(!marks.has(Mark::LostSegment) || !segment.flags.rst());
    require(!marks.has(Mark::AckLostSegment) || segment.flags.ack());
    require(!marks.has(Mark::KeepAlive) || segment.length <= 1);
    require(!(marks.has(Mark::DuplicateAck) && marks.has(Mark::WindowUpdate)));
    require(marks.has(Mark::Retransmission) == (judgement.reading == Reading::Retransmission));
    require(marks.has(Mark::OutOfOrder) == (judgement.reading == Reading::OutOfOrder));
    require(marks.has(Mark::DuplicateFrame) == (judgement.reading == Reading::DuplicateFrame));
    require((judgement.reading == Reading::Ordinary) == (judgement.evidence == Evidence::None));
    require(judgement.reference == Judgement::NoSegment || judgement.reference < index);
    require(!marks.has(Mark::FastRetransmission) || marks.has(Mark::Retransmission));
    require(!marks.has(Mark::SpuriousRetransmission) || marks.has(Mark::Retransmission));
    require(marks.has(Mark::DuplicateAck) == (judgement.number > 0));
}

void check(const EndpointVariables &variables)
{
    require(!variables.sendNext.isKnown() || variables.sendUnacknowledged.value <= variables.sendNext.value);
    require(variables.retransmissionTimeout.value <= RetransmissionTimeout::Maximum);
    require(variables.smoothedRoundTrip.value >= 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    SegmentClassifier classifier(size % 2 != 0);
    EndpointTracker tracker;
    EndpointTracker copy;
    Nanoseconds now = 0;
    std::uint32_t index = 0;
    for (std::span<const std::uint8_t> input(data, size); input.size() >= RecordSize;
         input = input.subspan(RecordSize), ++index) {
        const SegmentFacts segment = segmentOf(input, now);
        check(classifier.add(segment), segment, index);
        tracker.add(segment);
        if (index == 7)
            copy = tracker;
        else if (index > 7)
            copy.add(segment);
        check(tracker.variables(Side::Client));
        check(tracker.variables(Side::Server));
    }
    if (index > 7)
        require(copy.variables(Side::Client).bytesInFlight == tracker.variables(Side::Client).bytesInFlight);
    return 0;
}
