// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/sequenceseries.h"

namespace tcpladder {
namespace {

constexpr std::uint32_t Third = 3; // duplicate ACK asks for the segment again (RFC 5681 3.2)

void appendChange(Series &series, std::int64_t value, std::uint32_t index)
{
    if (series.isEmpty() || series.last().value != value)
        series.append({value, 0, index});
}

bool isRetransmission(Marks marks)
{
    return marks.has(Mark::Retransmission) || marks.has(Mark::FastRetransmission)
           || marks.has(Mark::SpuriousRetransmission);
}

} // namespace

void SequenceSeries::add(std::uint32_t index, const Segment &segment, const Context &context)
{
    if (segment.marks.has(Mark::DuplicateFrame))
        return; // the packet before it once more
    addSent(index, segment, context);
    if (segment.flags.ack() && !segment.flags.rst()) // the window of a RST says nothing
        addAcknowledgment(index, segment, context);
}

void SequenceSeries::addSent(std::uint32_t index, const Segment &segment, const Context &context)
{
    Direction &own = m_directions[sideIndex(segment.from)];
    if (segment.length == 0 && segment.flags.sequenceLength() == 0)
        return;
    const std::int64_t position = context.flow.relativeSequence(segment);
    own.segments.append({position, segment.length, index});
    const SeriesPoint top{position + segment.length, 0, index}; // letters stand on the segment
    if (isRetransmission(segment.marks))
        own.retransmissions.append(top);
    if (segment.marks.has(Mark::OutOfOrder))
        own.outOfOrder.append(top);
    if (segment.marks.has(Mark::ZeroWindowProbe))
        own.zeroWindowProbes.append(top);
}

void SequenceSeries::addAcknowledgment(std::uint32_t index, const Segment &segment, const Context &context)
{
    Direction &peer = m_directions[sideIndex(otherSide(segment.from))];
    const std::int64_t position = context.flow.relativeAcknowledgment(segment);
    const bool isOvertaken = !peer.acknowledged.isEmpty() && position < peer.acknowledged.last().value;
    const auto window = context.flow.scaledWindow(segment);
    if (!isOvertaken) { // else it takes nothing back
        appendChange(peer.acknowledged, position, index);
        if (window)
            appendChange(peer.windowEdge, position + *window, index);
    }
    if (segment.marks.has(Mark::DuplicateAck))
        (context.duplicateAckNumber == Third ? peer.thirdDuplicateAcks : peer.duplicateAcks)
            .append({position, 0, index});
    if (segment.marks.has(Mark::ZeroWindow))
        peer.zeroWindows.append({position, 0, index});
    for (const SackBlock &block : context.options.sackBlocks()) {
        const std::int32_t extent = sequenceDifference(block.right, block.left);
        if (extent > 0)
            peer.sacks.append({position + sequenceDifference(block.left, segment.acknowledgment),
                               static_cast<std::uint32_t>(extent), index});
    }
}

} // namespace tcpladder
