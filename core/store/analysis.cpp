// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/analysis.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace tcpladder {
namespace {

SegmentFacts factsOf(const DecodedSegment &decoded, Nanoseconds time)
{
    SegmentFacts facts;
    facts.time = time;
    facts.isMalformed = !decoded.isReadable();
    if (!facts.isMalformed)
        facts.flags = decoded.flags;
    facts.sequence = decoded.sequence;
    facts.acknowledgment = decoded.acknowledgment;
    facts.length = decoded.length;
    facts.window = decoded.window;
    facts.identification = decoded.identification;
    facts.hasIdentification = decoded.hasIdentification;
    facts.options = parseTcpOptions(decoded.options);
    return facts;
}

} // namespace

Analysis::Analysis(Trace &trace) : m_trace(trace) {}

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
    trace.m_packets.store(m_analysis.m_frame, std::memory_order_relaxed);
    trace.m_flowCount.store(trace.m_flows.size(), std::memory_order_release);
}

bool Analysis::Batch::add(const Packet &packet)
{
    Analysis &self = m_analysis;
    ++self.m_frame;
    if (!packet.isWanted) [[unlikely]]
        return false;
    self.m_trace.m_flows.reach(packet.time);
    const auto outcome =
        self.m_trace.m_decoder.decode(packet.linkType, packet.bytes, packet.wireLength, self.m_decoded, packet.time);
    if (outcome != Decoder::Outcome::Segment || !self.m_trace.m_segments.hasRoom())
        return false;
    self.addSegment(packet);
    return true;
}

/// The place of the latest flow that segments with @p key belong to; one without a flow if they begin the first.
FlowId &Analysis::latestOf(const FlowKey &key, const DecodedSegment &decoded, SegmentFacts &facts)
{
    const auto keyOf = [this](FlowId id) { return m_trace.m_flows.key(id); };
    FlowId &latest = m_index.find(m_ways.filed(key), keyOf);
    if (latest.isValid()) [[likely]]
        return latest;
    const auto lookUp = [&](const FlowKey &other) { return m_index.lookUp(other, keyOf); };
    const auto other = m_ways.join(key, lookUp, [&](FlowId id) {
        const Flow &flow = m_trace.m_flows.awake(id);
        facts.from = flow.end(Side::Client) == decoded.source ? Side::Client : Side::Server;
        return flow.isContinuedBy(facts);
    });
    return other ? m_index.find(*other, keyOf) : latest;
}

Flow &Analysis::flowOf(const DecodedSegment &decoded, SegmentFacts &facts)
{
    FlowTable &flows = m_trace.m_flows;
    const FlowKey key{decoded.source, decoded.destination, decoded.encapsulation};
    FlowId &latest = latestOf(key, decoded, facts);
    if (latest.isValid()) {
        Flow &flow = flows.awake(latest);
        facts.from = flow.end(Side::Client) == decoded.source ? Side::Client : Side::Server;
        if (!flow.startsNewConnection(facts))
            return flow;
    }
    const SideGuess sender = guessSide(decoded.flags, decoded.sequence, decoded.source.port, decoded.destination.port);
    facts.from = sender.side;
    Flow::Identity identity{.id = {}, // the table numbers its flows
                            .ends = {decoded.source, decoded.destination},
                            .encapsulation = decoded.encapsulation,
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

void Analysis::addSegment(const Packet &packet)
{
    SegmentFacts facts = factsOf(m_decoded, packet.time);
    Flow &flow = flowOf(m_decoded, facts);

    Segment segment;
    segment.time = facts.time;
    segment.flow = flow.id();
    segment.frame = m_frame;
    segment.sequence = facts.sequence;
    segment.acknowledgment = facts.acknowledgment;
    segment.length = facts.length;
    segment.flags = m_decoded.flags;
    segment.window = facts.window;
    segment.urgentPointer = m_decoded.urgentPointer;
    segment.identification = facts.identification;
    segment.hasIdentification = facts.hasIdentification;
    segment.from = facts.from;
    segment.options.size = static_cast<std::uint8_t>(m_decoded.options.size());
    std::ranges::copy(m_decoded.options, segment.options.bytes.begin());
    if (m_decoded.isReadable()) [[likely]] {
        flow.judge(facts, segment);
    } else {
        segment.marks.set(m_decoded.headerIsCut ? Mark::CutHeader : Mark::BadHeader);
        flow.passOver(segment);
    }
    flow.append(m_trace.m_segments.append(segment));
    if (m_trace.m_keepsEndpoints && flow.segmentCount() % EndpointHistory::Spacing == 0)
        flow.extendEndpoints(m_trace.m_segments);
    if (flow.segmentCount() % RowHistory::Spacing == 0)
        flow.rowHistory(m_trace.m_segments);
}

} // namespace tcpladder
