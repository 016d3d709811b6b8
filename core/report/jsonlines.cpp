// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/jsonlines.h"

#include "core/report/jsonobject.h"
#include "core/report/tcpoptionstext.h"

#include <algorithm>
#include <array>
#include <cinttypes>
#include <cstdio>
#include <ostream>
#include <unordered_map>

namespace tcpladder {
namespace {

/// What a line needs of its flow, read once for each flow.
struct FlowView {
    FlowSummary summary;
    std::array<StatePath, 2> paths;
};

std::string markList(Marks marks)
{
    std::string list = "[";
    for (int i = 0; i < MarkCount; ++i) {
        const Mark mark = static_cast<Mark>(i);
        if (!marks.has(mark))
            continue;
        if (list.size() > 1)
            list += ',';
        list += jsonString(markName(mark));
    }
    return list + ']';
}

std::string stateList(const StatePath &path)
{
    std::string list = "[";
    State last = State::Unknown;
    for (const Transition &step : path) {
        if (list.size() > 1 && step.state == last)
            continue;
        if (list.size() > 1)
            list += ',';
        list += jsonString(stateName(step.state));
        last = step.state;
    }
    return list + ']';
}

/// As tcpdump words them, SACK blocks relative as "ack" is.
std::string optionsText(const Trace &trace, const Segment &segment, const FlowSummary &flow)
{
    const auto options = trace.segments().options(segment);
    return tcpOptionsText(options, options.size(), segment.flags,
                          flow.initialSequence[sideIndex(otherSide(segment.from))]);
}

std::string segmentLine(const Trace &trace, const Segment &segment, const FlowView &flow, std::uint32_t index,
                        const WhyText &why)
{
    const FlowSummary &summary = flow.summary;
    const bool hasAck = segment.flags.ack();
    const auto whenAck = [&](std::int64_t value) { return hasAck ? std::optional(value) : std::nullopt; };
    const auto state = [&](Side side) { return stateName(stepAfter(flow.paths[sideIndex(side)], index).state); };
    const auto window = summary.scaledWindow(segment);

    JsonObject line;
    line.number("frame", segment.frame)
        .text("time", epochText(segment.time))
        .number("flow", segment.flow.value())
        .number("index", index)
        .text("from", segment.from == Side::Client ? "client" : "server")
        .text("src", summary.endPoint(segment.from).text())
        .text("dst", summary.endPoint(otherSide(segment.from)).text())
        .text("flags", segment.flags.tcpdumpText())
        .number("seq", summary.relativeSequence(segment))
        .number("seq_raw", segment.sequence)
        .number("ack", whenAck(summary.relativeAcknowledgment(segment)))
        .number("ack_raw", whenAck(segment.acknowledgment))
        .number("window_raw", segment.window)
        .number("window", window ? std::optional<std::int64_t>(*window) : std::nullopt)
        .number("length", segment.length)
        .text("options", optionsText(trace, segment, summary))
        .text("client_state", state(Side::Client))
        .text("server_state", state(Side::Server))
        .raw("marks", markList(segment.marks));
    if (why)
        line.text("why", why(segment.flow, index));
    return line.take();
}

} // namespace

std::string epochText(Nanoseconds time)
{
    Nanoseconds seconds = time / Second;
    Nanoseconds rest = time % Second;
    if (rest < 0) {
        rest += Second;
        --seconds;
    }
    std::array<char, 48> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%" PRId64 ".%09" PRId64, seconds, rest);
    return buffer.data();
}

std::string secondsText(Nanoseconds span)
{
    std::string text = epochText(span < 0 ? -span : span);
    if (span < 0)
        text.insert(text.begin(), '-');
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

void writeSegmentLines(const Trace &trace, const std::function<bool(FlowId)> &isWanted, const WhyText &why,
                       std::ostream &out)
{
    GrowingSegmentLines(trace, isWanted).write(why, out);
}

void GrowingSegmentLines::write(const WhyText &why, std::ostream &out)
{
    std::unordered_map<std::uint32_t, FlowView> views;
    const SegmentLog &log = m_trace.segments();
    for (const std::uint32_t end = log.size(); m_next < end; ++m_next) {
        const Segment &segment = log[SegmentId(m_next)];
        if (m_isWanted && !m_isWanted(segment.flow))
            continue;
        const auto [place, isNew] = views.try_emplace(segment.flow.value());
        FlowView &view = place->second;
        if (isNew) {
            view.summary = m_trace.flow(segment.flow);
            view.paths = {m_trace.path(segment.flow, Side::Client), m_trace.path(segment.flow, Side::Server)};
        }
        out << segmentLine(m_trace, segment, view, m_nextIndex[segment.flow.value()]++, why) << '\n';
    }
}

void writeFlowLines(const Trace &trace, const std::function<bool(FlowId)> &isWanted, std::ostream &out)
{
    const std::uint32_t count = trace.counts().flows;
    for (std::uint32_t i = 0; i < count; ++i) {
        const FlowId id(i);
        if (isWanted && !isWanted(id))
            continue;
        const FlowSummary flow = trace.flow(id);
        JsonObject marks;
        for (int mark = 0; mark < MarkCount; ++mark) {
            if (const std::uint32_t n = flow.markCounts[static_cast<std::size_t>(mark)]; n > 0)
                marks.number(markName(static_cast<Mark>(mark)), n);
        }
        JsonObject line;
        line.number("flow", i)
            .text("client", flow.endPoint(Side::Client).text())
            .text("server", flow.endPoint(Side::Server).text())
            .number("segments", flow.segmentCount)
            .text("start", epochText(flow.begin))
            .raw("duration", secondsText(flow.duration()))
            .number("client_bytes", static_cast<std::int64_t>(flow.bytes[0]))
            .number("server_bytes", static_cast<std::int64_t>(flow.bytes[1]))
            .raw("client_states", stateList(trace.path(id, Side::Client)))
            .raw("server_states", stateList(trace.path(id, Side::Server)))
            .text("capture_point", placeName(flow.capturePoint.place))
            .raw("rtt", flow.capturePoint.roundTrip() ? secondsText(*flow.capturePoint.roundTrip()) : "null")
            .text("opened_by", openerName(flow.roles.opener))
            .text("closed_by", closerName(flow.roles.closer))
            .raw("marks", marks.take());
        out << line.take() << '\n';
    }
}

} // namespace tcpladder
