// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/jsonlines.h"

#include "core/ladder/giventimes.h"
#include "core/report/jsonobject.h"
#include "core/report/puttext.h"
#include "core/report/segmentrecord.h"

#include <array>
#include <ostream>

namespace tcpladder {
namespace {

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

/// What fillRecord() fills: an object of one line.
class LineRecord : public JsonObject
{
public:
    LineRecord &marks(std::string_view name, Marks marks)
    {
        raw(name, markList(marks));
        return *this;
    }
};

} // namespace

std::string epochText(Nanoseconds time)
{
    std::array<char, MaximumSecondsSize> text{};
    char *end = text.data();
    putEpoch(end, time);
    return {text.data(), end};
}

std::string secondsText(Nanoseconds span)
{
    std::array<char, MaximumSecondsSize> text{};
    char *end = text.data();
    putSeconds(end, span);
    return {text.data(), end};
}

void writeSegmentLines(const Trace &trace, const SegmentChoice &choice, const WhyText &why, std::ostream &out)
{
    GrowingSegmentLines(trace, choice).write(why, out);
}

GrowingSegmentLines::GrowingSegmentLines(const Trace &trace, const SegmentChoice &choice)
    : m_records(std::make_unique<SegmentRecords>(trace, choice))
{}

GrowingSegmentLines::~GrowingSegmentLines() = default;

void GrowingSegmentLines::write(const WhyText &why, std::ostream &out)
{
    m_records->forEachNew([&](const SegmentRecord &record) {
        LineRecord line;
        fillRecord(record, why, line);
        out << line.take() << '\n';
    });
}

void writeFlowLines(const Trace &trace, const SegmentChoice &choice, std::ostream &out)
{
    const std::uint32_t count = trace.counts().flows;
    for (std::uint32_t i = 0; i < count; ++i) {
        const FlowId id(i);
        if (!choice.has(id))
            continue;
        struct Told {
            FlowSummary flow;
            std::array<StatePath, 2> paths;
        };
        const auto [flow, paths] = trace.read(id, [](const Flow &told) { // once, as it may rest
            return Told{told.summary(), {told.path(Side::Client), told.path(Side::Server)}};
        });
        JsonObject marks;
        for (int mark = 0; mark < MarkCount; ++mark) {
            if (const std::uint32_t n = flow.markCounts[static_cast<std::size_t>(mark)]; n > 0)
                marks.number(markName(static_cast<Mark>(mark)), n);
        }
        const CapturePoint point = hasTimes(trace, flow) ? flow.capturePoint : CapturePoint(); // which only times tell
        JsonObject line;
        line.number("flow", i)
            .text("client", flow.endPoint(Side::Client).text())
            .text("server", flow.endPoint(Side::Server).text())
            .number("segments", flow.segmentCount)
            .text("start", epochText(flow.begin))
            .raw("duration", secondsText(flow.duration()))
            .number("client_bytes", static_cast<std::int64_t>(flow.bytes[0]))
            .number("server_bytes", static_cast<std::int64_t>(flow.bytes[1]))
            .raw("client_states", stateList(paths[0]))
            .raw("server_states", stateList(paths[1]))
            .text("capture_point", placeName(point.place))
            .raw("rtt", point.roundTrip() ? secondsText(*point.roundTrip()) : "null")
            .text("opened_by", openerName(flow.roles.opener))
            .text("closed_by", closerName(flow.roles.closer))
            .raw("marks", marks.take());
        out << line.take() << '\n';
    }
}

} // namespace tcpladder
