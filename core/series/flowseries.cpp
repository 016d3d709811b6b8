// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/flowseries.h"

#include "core/series/rates.h"

#include <algorithm>
#include <vector>

namespace tcpladder {
namespace {

constexpr std::uint32_t BatchSize = 1024; // how long the analysis may have to wait
constexpr std::int64_t FirstByte = 1;     // the position behind the SYN

struct Batch {
    std::vector<SegmentId> ids;
    std::vector<std::uint32_t> duplicateAckNumbers; // 0 for other segments
};

Batch batchOf(const Trace &trace, FlowId id, std::uint32_t first, std::uint32_t count)
{
    return trace.read(id, [&](const Flow &flow) {
        Batch batch;
        const std::uint32_t end = std::min(flow.segmentCount(), first + count);
        for (std::uint32_t i = first; i < end; ++i) {
            const SegmentId segment = flow.segmentAt(i);
            const bool isDuplicate = trace.segments()[segment].marks.has(Mark::DuplicateAck);
            batch.ids.push_back(segment);
            batch.duplicateAckNumbers.push_back(isDuplicate ? flow.judgement(i).number : 0);
        }
        return batch;
    });
}

} // namespace

FlowSeries::FlowSeries(std::shared_ptr<const Trace> trace, FlowId flow)
    : m_trace(std::move(trace)),
      m_flow(m_trace->flow(flow))
{}

void FlowSeries::refresh()
{
    FlowSummary now = m_trace->flow(m_flow.id);
    if (now.initialSequence != m_flow.initialSequence || now.windowScale != m_flow.windowScale) {
        // A handshake that came late: all positions are counted from another number.
        m_sequence = {};
        m_sequenceTaken = 0;
    }
    m_flow = now;
}

bool FlowSeries::extend(bool wantsEndpoints, std::uint32_t maximum, const std::stop_token &stop)
{
    refresh();
    while (maximum > 0 && !stop.stop_requested()) {
        const std::uint32_t count = takeSome(wantsEndpoints, std::min(maximum, BatchSize));
        if (count == 0)
            break;
        maximum -= count;
    }
    return taken(wantsEndpoints) < m_flow.segmentCount;
}

std::uint32_t FlowSeries::takeSome(bool wantsEndpoints, std::uint32_t maximum)
{
    std::uint32_t &taken = wantsEndpoints ? m_endpointsTaken : m_sequenceTaken;
    const std::uint32_t count = std::min(maximum, m_flow.segmentCount - taken);
    const Batch batch = batchOf(*m_trace, m_flow.id, taken, count);
    const SegmentLog &log = m_trace->segments();
    for (std::size_t i = 0; i < batch.ids.size(); ++i, ++taken) {
        const Segment segment = log[batch.ids[i]];
        if (taken == m_clock.size())
            m_clock.append(segment.time);
        if (wantsEndpoints) {
            m_endpoints.add(taken, log.facts(segment), segment.marks.has(Mark::DuplicateFrame));
        } else {
            const bool hasOptions =
                segment.flags.ack() && SegmentLog::options(segment).size() >= 10; // a SACK block at least
            m_sequence.add(taken, segment,
                           {m_flow, hasOptions ? parseTcpOptions(SegmentLog::options(segment)) : TcpOptions(),
                            batch.duplicateAckNumbers[i]});
        }
    }
    return static_cast<std::uint32_t>(batch.ids.size());
}

const Series *FlowSeries::seriesOf(Curve curve, Side side) const
{
    const SequenceSeries::Direction &sequence = m_sequence.of(side);
    const EndpointSeries::Direction &endpoint = m_endpoints.of(side);
    switch (curve) {
    case Curve::Segments:
    case Curve::SegmentSizes:
        return &sequence.segments;
    case Curve::Acknowledged:
        return &sequence.acknowledged;
    case Curve::WindowEdge:
        return &sequence.windowEdge;
    case Curve::Sacks:
        return &sequence.sacks;
    case Curve::Retransmissions:
        return &sequence.retransmissions;
    case Curve::OutOfOrder:
        return &sequence.outOfOrder;
    case Curve::DuplicateAcks:
        return &sequence.duplicateAcks;
    case Curve::ThirdDuplicateAcks:
        return &sequence.thirdDuplicateAcks;
    case Curve::ZeroWindows:
        return &sequence.zeroWindows;
    case Curve::ZeroWindowProbes:
        return &sequence.zeroWindowProbes;
    case Curve::InFlight:
        return &endpoint.inFlight;
    case Curve::OfferedWindow:
        return &endpoint.offeredWindow;
    case Curve::RoundTrips:
        return &endpoint.roundTrips;
    case Curve::SmoothedRoundTrip:
        return &endpoint.smoothedRoundTrip;
    case Curve::InitialRoundTrip:
        return &m_endpoints.initialRoundTrip();
    case Curve::Throughput:
    case Curve::Goodput:
        break;
    }
    return nullptr;
}

CurvePoints FlowSeries::rate(Curve curve, Side side, const Columns &columns) const
{
    const SequenceSeries::Direction &sequence = m_sequence.of(side);
    const Nanoseconds interval = rateInterval(columns.begin(), columns.end(), columns.count());
    if (m_clock.isEmpty())
        return {};
    if (curve == Curve::Throughput)
        return throughput(sequence.segments, m_clock, columns, m_clock[0], interval);
    return goodput(sequence.acknowledged, m_clock, columns, m_clock[0], interval, FirstByte);
}

CurvePoints FlowSeries::curve(Curve curve, Side side, const Columns &columns) const
{
    const Series *series = seriesOf(curve, side);
    if (series == nullptr)
        return rate(curve, side, columns);
    if (curve != Curve::InitialRoundTrip || series->isEmpty())
        return reduced(*series, m_clock, columns, shapeOf(curve));
    const SeriesPoint &point = (*series)[0]; // a mark to compare with, all along
    return {{columns.begin(), point.value, 0, point.segment}, {columns.end(), point.value, 0, point.segment}};
}

CurvePoints FlowSeries::whole(Curve curve, Side side, const Columns &columns) const
{
    const Series *series = seriesOf(curve, side);
    return series == nullptr ? rate(curve, side, columns) : wholeCurve(*series, m_clock, columns, shapeOf(curve));
}

} // namespace tcpladder
