// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds the classifier and the endpoint tracker any segments. Whatever they are, a reading and its mark must go together,
// references must point back, variables must keep their order, and a copy of the tracker must come to the same.
#include "core/tcp/endpointtracker.h"
#include "core/tcp/segmentclassifier.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/segmentbytes.h"

using namespace tcpladder;
using test::require;

namespace {

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

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    SegmentClassifier classifier(size % 2 != 0);
    EndpointTracker tracker;
    EndpointTracker copy;
    std::uint32_t index = 0;
    test::SegmentBytes input({data, size});
    while (const auto segment = input.next()) {
        check(classifier.add(*segment), *segment, index);
        tracker.add(*segment);
        if (index == 7)
            copy = tracker;
        else if (index > 7)
            copy.add(*segment);
        ++index;
        check(tracker.variables(Side::Client));
        check(tracker.variables(Side::Server));
    }
    if (index > 7)
        require(copy.variables(Side::Client).bytesInFlight == tracker.variables(Side::Client).bytesInFlight);
    return 0;
}
