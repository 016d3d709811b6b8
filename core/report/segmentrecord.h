// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/jsonlines.h"
#include "core/report/segmentchoice.h"
#include "core/report/tcpoptionstext.h"
#include "core/store/trace.h"

#include <array>
#include <cstdint>
#include <optional>
#include <unordered_map>

namespace tcpladder {

/// One segment with what its line in JSON Lines or CSV needs of its flow.
struct SegmentRecord {
    const Trace &trace;
    const Segment &segment;
    const FlowSummary &flow;
    const std::array<StatePath, 2> &paths;
    std::uint32_t index; ///< in its flow
};

/// The records of the segments of a trace that a choice takes, in the order of the capture; the trace may grow meanwhile.
class SegmentRecords
{
public:
    SegmentRecords(const Trace &trace, const SegmentChoice &choice) : m_trace(trace), m_choice(choice) {}

    /// Calls @p visit with the record of each segment that came since the last call.
    template <typename Visit>
    void forEachNew(const Visit &visit)
    {
        struct FlowView {
            FlowSummary summary;
            std::array<StatePath, 2> paths;
        };
        std::unordered_map<std::uint32_t, FlowView> views;
        const SegmentLog &log = m_trace.segments();
        SegmentLog::Cursor cursor(log);
        for (const std::uint32_t end = log.size(); m_next < end; ++m_next) {
            const Segment &segment = cursor.at(SegmentId(m_next));
            if (!m_choice.has(segment.flow))
                continue;
            const auto [place, isNew] = views.try_emplace(segment.flow.value());
            FlowView &view = place->second;
            if (isNew) {
                view = m_trace.read(segment.flow, [](const Flow &flow) { // once, as it may rest
                    return FlowView{flow.summary(), {flow.path(Side::Client), flow.path(Side::Server)}};
                });
            }
            const std::uint32_t index = m_nextIndex[segment.flow.value()]++;
            if (m_choice.rows.has(index))
                visit(SegmentRecord{m_trace, segment, view.summary, view.paths, index});
        }
    }

private:
    const Trace &m_trace;
    SegmentChoice m_choice;
    std::uint32_t m_next = 0;                                     ///< of the log
    std::unordered_map<std::uint32_t, std::uint32_t> m_nextIndex; ///< of each flow
};

/// Writes the fields of @p record, in their order, into @p line: a JsonObject or what looks like one.
template <typename Line>
void fillRecord(const SegmentRecord &record, const WhyText &why, Line &line)
{
    const Segment &segment = record.segment;
    const FlowSummary &flow = record.flow;
    const bool hasAck = segment.flags.ack();
    const auto whenAck = [&](std::int64_t value) { return hasAck ? std::optional(value) : std::nullopt; };
    const auto state = [&](Side side) {
        return stateName(stepAfter(record.paths[sideIndex(side)], record.index).state);
    };
    const auto window = flow.scaledWindow(segment);
    // As tcpdump words them, SACK blocks relative as "ack" is.
    const auto options = record.trace.segments().options(segment);
    const std::string optionWords = tcpOptionsText(options, options.size(), segment.flags,
                                                   flow.initialSequence[sideIndex(otherSide(segment.from))]);
    line.number("frame", segment.frame);
    line.text("time", epochText(segment.time));
    line.number("flow", segment.flow.value());
    line.number("index", record.index);
    line.text("from", segment.from == Side::Client ? "client" : "server");
    line.text("src", flow.endPoint(segment.from).text());
    line.text("dst", flow.endPoint(otherSide(segment.from)).text());
    line.text("flags", segment.flags.tcpdumpText());
    line.number("seq", flow.relativeSequence(segment));
    line.number("seq_raw", segment.sequence);
    line.number("ack", whenAck(flow.relativeAcknowledgment(segment)));
    line.number("ack_raw", whenAck(segment.acknowledgment));
    line.number("window_raw", segment.window);
    line.number("window", window ? std::optional<std::int64_t>(*window) : std::nullopt);
    line.number("length", segment.length);
    line.text("options", optionWords);
    line.text("client_state", state(Side::Client));
    line.text("server_state", state(Side::Server));
    line.marks("marks", segment.marks);
    if (why)
        line.text("why", why(segment.flow, record.index));
}

} // namespace tcpladder
