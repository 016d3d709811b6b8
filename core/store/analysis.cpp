// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/analysis.h"

#include <thread>
#include <utility>

namespace tcpladder {

Analysis::Analysis(Trace &trace) : m_trace(trace), m_reader(trace.m_decoder, m_index) {}

Analysis::Batch::Batch(Analysis &analysis) : m_analysis(analysis)
{
    while (m_analysis.m_trace.m_waitingReaders.load() > 0)
        std::this_thread::yield();
    m_lock = std::unique_lock(m_analysis.m_trace.m_mutex);
}

Analysis::Batch::~Batch()
{
    Trace &trace = m_analysis.m_trace;
    trace.m_segments.publish();
    trace.m_packets.store(m_analysis.m_packets, std::memory_order_relaxed);
    trace.m_flowCount.store(trace.m_flows.size(), std::memory_order_release);
}

bool Analysis::Batch::add(const Packet &packet)
{
    const bool isSegment = m_analysis.m_reader.take(packet, m_analysis.m_captured);
    add(isSegment ? std::span(&m_analysis.m_captured, 1) : std::span<CapturedSegment>(),
        m_analysis.m_reader.progress());
    return isSegment;
}

void Analysis::Batch::add(std::span<CapturedSegment> segments, const SegmentReader::Progress &progress)
{
    Analysis &self = m_analysis;
    Trace &trace = self.m_trace;
    for (std::size_t i = 0; i < segments.size() && trace.m_segments.hasRoom(); ++i) {
        self.prefetchBehind(segments, i);
        trace.m_flows.reach(segments[i].segment.time);
        self.addSegment(segments[i]);
    }
    trace.m_flows.reach(progress.reached);
    self.m_packets = progress.packets;
}

/// Memory takes longer to come than a segment to be judged, above all where there are many flows. So what the segments
/// behind @p current need is asked for early, in steps, as each step tells where the next one finds it.
void Analysis::prefetchBehind(std::span<const CapturedSegment> segments, std::size_t current) const
{
    constexpr std::uint32_t ManyFlows = 64;
    constexpr std::size_t Step = 4;
    const auto behind = [&](std::size_t steps) {
        const std::size_t at = current + steps * Step;
        return at < segments.size() ? &segments[at] : nullptr;
    };
    if (const CapturedSegment *segment = behind(4))
        prefetch(segment, CapturedSegment::UsualSize);
    if (m_trace.m_flows.size() < ManyFlows)
        return;
    if (const CapturedSegment *segment = behind(3))
        m_index.prefetch(segment->keyHash);
    if (const CapturedSegment *segment = behind(2))
        m_trace.m_flows.prefetchPlace(m_index.likely(segment->keyHash));
    if (const CapturedSegment *segment = behind(1))
        m_trace.m_flows.prefetchFlow(m_index.likely(segment->keyHash));
}

/// The place of the latest flow that the segment belongs to; one without a flow if it begins the first.
FlowId &Analysis::latestOf(const CapturedSegment &captured, SegmentFacts &facts)
{
    const FlowKey &key = captured.key;
    const auto keyOf = [this](FlowId id) { return m_trace.m_flows.key(id); };
    FlowId &latest =
        m_ways.areAllApart() ? m_index.find(key, captured.keyHash, keyOf) : m_index.find(m_ways.filed(key), keyOf);
    if (latest.isValid()) [[likely]]
        return latest;
    const auto lookUp = [&](const FlowKey &other) { return m_index.lookUp(other, keyOf); };
    const auto other = m_ways.join(key, lookUp, [&](FlowId id) {
        const Flow &flow = m_trace.m_flows.awake(id);
        facts.from = flow.end(Side::Client) == key.a ? Side::Client : Side::Server;
        return flow.isContinuedBy(facts);
    });
    return other ? m_index.find(*other, keyOf) : latest;
}

Flow &Analysis::flowOf(const CapturedSegment &captured, SegmentFacts &facts)
{
    FlowTable &flows = m_trace.m_flows;
    const FlowKey &key = captured.key;
    FlowId &latest = latestOf(captured, facts);
    if (latest.isValid()) [[likely]] {
        Flow &flow = flows.awake(latest);
        facts.from = flow.end(Side::Client) == key.a ? Side::Client : Side::Server;
        if (!flow.startsNewConnection(facts))
            return flow;
    }
    const SideGuess sender = guessSide(captured.segment.flags, facts.sequence, key.a.port, key.b.port);
    facts.from = sender.side;
    Flow::Identity identity{.id = {}, // the table numbers its flows
                            .ends = {key.a, key.b},
                            .encapsulation = key.encapsulation,
                            .filedUnder = m_ways.filed(key).encapsulation,
                            .sidesAreGuessed = !sender.isCertain,
                            .now = nullptr};
    if (sender.side == Side::Server)
        std::swap(identity.ends[0], identity.ends[1]);
    const FlowId previous = latest;
    Flow &flow = previous.isValid() ? flows.addAfter(previous, identity, facts.from, facts.time) : flows.add(identity);
    latest = flow.id();
    return flow;
}

void Analysis::addSegment(CapturedSegment &captured)
{
    Segment &segment = captured.segment;
    segment.marks = Marks();
    segment.sequenceWraps = segment.acknowledgmentWraps = 0;
    SegmentFacts facts = SegmentLog::facts(segment);
    if (!captured.isReadable()) [[unlikely]] {
        facts.isMalformed = true;
        facts.flags = TcpFlags();
    }
    Flow &flow = flowOf(captured, facts);
    segment.flow = flow.id();
    segment.from = facts.from;
    if (!facts.isMalformed) [[likely]] {
        flow.judge(facts, segment);
    } else {
        segment.marks.set(captured.headerIsCut ? Mark::CutHeader : Mark::BadHeader);
        flow.passOver(segment);
    }
    SegmentLog &log = m_trace.m_segments;
    flow.append(log.append(segment));
    if (m_trace.m_followsLongFlows)
        flow.follow(segment, log);
}

} // namespace tcpladder
