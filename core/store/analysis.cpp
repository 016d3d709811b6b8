// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/analysis.h"

#include <thread>
#include <utility>

namespace tcpladder {

Analysis::Analysis(Trace &trace) : m_trace(trace), m_reader(trace.m_decoder, m_keys) {}

Analysis::Batch::Batch(Analysis &analysis) : m_analysis(analysis)
{
    if (m_analysis.m_trace.m_segments.hasRoom())
        m_analysis.m_trace.m_segments.prepare(); // readers shall not wait for the system
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
    const std::span<const CapturedSegment> segments(&m_analysis.m_captured, isSegment ? 1 : 0);
    add(segments, m_analysis.m_reader.progress());
    return isSegment;
}

void Analysis::Batch::add(std::span<const CapturedSegment> segments, const SegmentReader::Progress &progress)
{
    Analysis &self = m_analysis;
    Trace &trace = self.m_trace;
    for (std::size_t i = 0; i < segments.size() && trace.m_segments.hasRoom(); ++i) {
        self.prefetchBehind(segments, i);
        trace.m_flows.reach(segments[i].time);
        self.addSegment(segments[i]);
    }
    trace.m_flows.reach(progress.reached);
    self.m_packets = progress.packets;
}

/// Memory takes longer to come than a segment to be judged, above all where there are many flows. So what the segments
/// behind @p current need is asked for early, in steps, as each step tells where the next one finds it.
void Analysis::prefetchBehind(std::span<const CapturedSegment> segments, std::size_t current) const
{
    constexpr std::size_t ManyFlows = 64;
    constexpr std::size_t Step = 4;
    if (const std::size_t at = current + 5 * Step; at < segments.size())
        prefetch(&segments[at], CapturedSegment::UsualSize);
    if (m_keyCount < ManyFlows)
        return;
    const auto latestBehind = [&](std::size_t steps) -> const Latest * {
        const std::size_t at = current + steps * Step;
        return at < segments.size() && segments[at].key < m_keyCount ? &m_latest[segments[at].key] : nullptr;
    };
    prefetch(latestBehind(4));
    if (const Latest *latest = latestBehind(3))
        FlowTable::prefetchPlace(latest->flow);
    if (const Latest *latest = latestBehind(2))
        FlowTable::prefetchFlow(latest->flow);
    if (const Latest *latest = latestBehind(1))
        FlowTable::prefetchLists(latest->flow);
}

Analysis::Latest &Analysis::latest(std::uint32_t key)
{
    for (; m_keyCount <= key; ++m_keyCount)
        m_latest.slot(m_latest.reserve(1)) = {};
    return m_latest.slot(key);
}

/// The number of the key under which the segment's flow is filed. If there is one already, it is known then which side
/// the segment is from.
std::uint32_t Analysis::fileOf(const CapturedSegment &captured, SegmentFacts &facts)
{
    const Latest &own = latest(captured.key);
    if (own.flow.isValid()) [[likely]] {
        facts.from = captured.has(CapturedSegment::IsReversed) == own.clientIsSecond ? Side::Client : Side::Server;
        return captured.key;
    }
    const EndPoint sender = captured.has(CapturedSegment::IsReversed) ? m_keys[captured.key].b : m_keys[captured.key].a;
    const auto flowUnder = [&](std::uint32_t key) -> Flow * {
        const FlowTable::Place place = latest(key).flow;
        if (!place.isValid())
            return nullptr;
        Flow &flow = m_trace.m_flows.awake(place);
        facts.from = flow.end(Side::Client) == sender ? Side::Client : Side::Server;
        return &flow;
    };
    if (const std::uint32_t filed = m_ways.filed(captured.key); filed != captured.key) {
        flowUnder(filed);
        return filed;
    }
    const auto isContinued = [&](std::uint32_t key) {
        const Flow *flow = flowUnder(key);
        return flow != nullptr && flow->isContinuedBy(facts);
    };
    return m_ways.join(captured.key, isContinued).value_or(captured.key);
}

Flow &Analysis::flowOf(const CapturedSegment &captured, SegmentFacts &facts)
{
    FlowTable &flows = m_trace.m_flows;
    const std::uint32_t file = fileOf(captured, facts);
    Latest &known = latest(file);
    if (known.flow.isValid()) [[likely]] {
        Flow &flow = flows.awake(known.flow);
        if (!flow.startsNewConnection(facts))
            return flow;
    }
    const FlowKey &key = m_keys[captured.key];
    Flow::Identity identity{.id = {}, // the table numbers its flows
                            .ends = {key.a, key.b},
                            .encapsulation = key.encapsulation,
                            .sidesAreGuessed = false,
                            .now = nullptr};
    if (captured.has(CapturedSegment::IsReversed))
        std::swap(identity.ends[0], identity.ends[1]);
    const SideGuess sender = guessSide(captured.flags, facts.sequence, identity.ends[0].port, identity.ends[1].port);
    identity.sidesAreGuessed = !sender.isCertain;
    facts.from = sender.side;
    if (sender.side == Side::Server)
        std::swap(identity.ends[0], identity.ends[1]);
    known.flow =
        known.flow.isValid() ? flows.addAfter(known.flow, identity, facts.from, facts.time) : flows.add(identity);
    known.clientIsSecond = !(identity.ends[0] == m_keys[file].a);
    return flows.awake(known.flow);
}

void Analysis::addSegment(const CapturedSegment &captured)
{
    Segment segment;
    segment.time = captured.time;
    segment.frame = captured.frame;
    segment.sequence = captured.sequence;
    segment.acknowledgment = captured.acknowledgment;
    segment.length = captured.length;
    segment.flags = captured.flags;
    segment.window = captured.window;
    segment.urgentPointer = captured.urgentPointer;
    segment.identification = captured.identification;
    segment.hasIdentification = captured.has(CapturedSegment::HasIdentification);
    segment.options = captured.options;
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
        segment.marks.set(captured.has(CapturedSegment::HeaderIsCut) ? Mark::CutHeader : Mark::BadHeader);
        flow.passOver(segment);
    }
    SegmentLog &log = m_trace.m_segments;
    flow.append(log.append(segment));
    if (m_trace.m_followsLongFlows)
        flow.follow(segment, log);
}

} // namespace tcpladder
