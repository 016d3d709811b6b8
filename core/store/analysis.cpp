// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/analysis.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace tcpladder {
Analysis::Analysis(Trace &trace) : m_trace(trace), m_reader(trace.m_decoder, m_keys) {}

Analysis::Batch::Batch(Analysis &analysis) : m_analysis(analysis)
{
    if (m_analysis.m_judged < SegmentLog::Capacity)
        m_analysis.m_trace.m_segments.prepare(); // readers shall not wait for the system
    while (m_analysis.m_trace.m_waitingReaders.load() > 0)
        std::this_thread::yield();
    m_lock = std::unique_lock(m_analysis.m_trace.m_mutex);
}

Analysis::Batch::~Batch()
{
    m_analysis.m_trace.m_segments.publish();
    publishCounts();
}

void Analysis::Batch::publishCounts()
{
    Trace &trace = m_analysis.m_trace;
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
    const std::size_t count = begin(segments.size(), progress);
    for (std::size_t i = 0; i < count; ++i) {
        self.expect(segments, i);
        Outcome outcome;
        Flow &flow = self.judge(segments[i], outcome);
        const Segment segment = self.log(segments[i], outcome);
        if (self.followsLongFlows())
            flow.follow(segment, self.m_trace.m_segments);
    }
    self.m_trace.m_flows.takeSettlings(self.m_settlings);
    for (const RestingFlow::Settling &settling : self.m_settlings)
        settling.run();
    self.m_finished.store(self.m_judged, std::memory_order_relaxed);
}

void Analysis::Batch::judge(std::span<const CapturedSegment> segments, const SegmentReader::Progress &progress,
                            Rest &rest)
{
    rest.judged = begin(segments.size(), progress);
    if (rest.outcomes.size() < rest.judged)
        rest.outcomes.resize(segments.size()); // once: judging writes all of each
    for (std::size_t i = 0; i < rest.judged; ++i) {
        m_analysis.expect(segments, i);
        m_analysis.judge(segments[i], rest.outcomes[i]); // in its place: a copy would wait until it is there
    }
    m_analysis.m_trace.m_flows.takeSettlings(rest.settlings);
    publishCounts(); // before the segments, which are of these flows
}

/// Takes that @p count segments come. Returns for how many of them there is room.
std::size_t Analysis::Batch::begin(std::size_t count, const SegmentReader::Progress &progress)
{
    const std::size_t room = std::min<std::size_t>(count, SegmentLog::Capacity - m_analysis.m_judged);
    FlowTable &flows = m_analysis.m_trace.m_flows;
    flows.reach(progress.reached);
    flows.reachSegments(m_analysis.m_finished.load(std::memory_order_acquire),
                        m_analysis.m_judged + static_cast<std::uint32_t>(room));
    m_analysis.m_packets = progress.packets;
    return room;
}

/// Asks for the memory that segments behind the @p current one will need. To find a flow takes several steps, each of which
/// waits for the one before.
void Analysis::expect(std::span<const CapturedSegment> segments, std::size_t current) const
{
    constexpr std::size_t Segment = 16; // so far ahead: another processor has it
    constexpr std::size_t Key = 10;
    constexpr std::size_t Place = 6;
    constexpr std::size_t Awake = 3;
    if (current + Segment >= segments.size())
        return;
    const auto keyOf = [&](std::size_t ahead) {
        const std::uint32_t key = segments[current + ahead].key;
        return key < m_latest.size() ? key : 0; // not met yet
    };
    prefetch(&segments[current + Segment], CapturedSegment::UsualSize);
    prefetch(&m_latest[keyOf(Key)]);
    m_latest[keyOf(Place)].flow.prefetch();
    m_latest[keyOf(Awake)].flow.prefetchFlow();
}

/// The number of the key under which the flow of a segment whose own key has none is filed. If there is one already, it
/// is known then which side the segment is from.
std::uint32_t Analysis::fileOf(const CapturedSegment &captured, SegmentFacts &facts)
{
    const EndPoint sender =
        captured.has(CapturedSegment::IsReversed) ? m_keys[captured.key].destination : m_keys[captured.key].source;
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
    std::uint32_t file = captured.key;
    Latest *known = &latest(file);
    if (known->flow.isValid()) [[likely]] {
        facts.from = captured.has(CapturedSegment::IsReversed) == known->clientIsSecond ? Side::Client : Side::Server;
    } else {
        file = fileOf(captured, facts);
        known = &latest(file);
    }
    if (known->flow.isValid()) [[likely]] {
        Flow &flow = flows.awake(known->flow);
        if (!flow.startsNewConnection(facts))
            return flow;
    }
    const FlowKey &key = m_keys[captured.key];
    Flow::Identity identity{.id = {}, // the table numbers its flows
                            .ends = {key.source, key.destination},
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
    known->flow =
        known->flow.isValid() ? flows.addAfter(known->flow, identity, facts.from, facts.time) : flows.add(identity);
    known->clientIsSecond = !(identity.ends[0] == m_keys[file].source);
    return flows.awake(known->flow);
}

/// Judges the capture's next segment; returns its flow.
Flow &Analysis::judge(const CapturedSegment &captured, Outcome &outcome)
{
    SegmentFacts facts{.time = captured.time,
                       .flags = captured.isReadable() ? captured.flags : TcpFlags(),
                       .sequence = captured.sequence,
                       .acknowledgment = captured.acknowledgment,
                       .length = captured.length,
                       .window = captured.window,
                       .identification = captured.identification,
                       .hasIdentification = captured.has(CapturedSegment::HasIdentification),
                       .isMalformed = !captured.isReadable(),
                       .options = parseTcpOptions(captured.options.span())}; // in its place: a copy would wait for it
    Flow &flow = flowOf(captured, facts);
    outcome.flow = flow.id();
    outcome.from = facts.from;
    if (!facts.isMalformed) [[likely]] {
        outcome.verdict = flow.judge(facts);
    } else {
        outcome.verdict = {};
        outcome.verdict.marks.set(captured.has(CapturedSegment::HeaderIsCut) ? Mark::CutHeader : Mark::BadHeader);
        flow.passOver(facts.time, outcome.verdict.marks);
    }
    flow.append(SegmentId(m_judged++));
    return flow;
}

void Analysis::finish(std::span<const CapturedSegment> segments, const Rest &rest)
{
    if (rest.judged == 0)
        return;
    m_trace.m_segments.prepare();
    for (std::size_t i = 0; i < rest.judged; ++i)
        log(segments[i], rest.outcomes[i]);
    m_trace.m_segments.publish();
    for (const RestingFlow::Settling &settling : rest.settlings)
        settling.run();
    m_finished.store(m_finished.load(std::memory_order_relaxed) + static_cast<std::uint32_t>(rest.judged),
                     std::memory_order_release);
}

Segment Analysis::log(const CapturedSegment &captured, const Outcome &outcome)
{
    Segment segment;
    segment.time = captured.time;
    segment.flow = outcome.flow;
    segment.frame = captured.frame;
    segment.sequence = captured.sequence;
    segment.acknowledgment = captured.acknowledgment;
    segment.length = captured.length;
    segment.marks = outcome.verdict.marks;
    segment.flags = captured.flags;
    segment.window = captured.window;
    segment.urgentPointer = captured.urgentPointer;
    segment.identification = captured.identification;
    segment.sequenceWraps = outcome.verdict.sequenceWraps;
    segment.acknowledgmentWraps = outcome.verdict.acknowledgmentWraps;
    segment.from = outcome.from;
    segment.hasIdentification = captured.has(CapturedSegment::HasIdentification);
    segment.options = captured.options.span(); // and not what lies behind them
    m_trace.m_segments.append(segment);
    return segment;
}

} // namespace tcpladder
