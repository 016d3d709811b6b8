// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/jsonlines.h"

#include "core/report/jsonobject.h"
#include "core/report/segmentrecord.h"

#include <algorithm>
#include <array>
#include <charconv>
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
    Nanoseconds seconds = time / Second;
    Nanoseconds rest = time % Second;
    if (rest < 0) {
        rest += Second;
        --seconds;
    }
    constexpr std::size_t FractionDigits = 9;
    std::array<char, 48> buffer{};
    char *const point = std::to_chars(buffer.data(), buffer.data() + buffer.size(), seconds).ptr;
    *point = '.';
    for (std::size_t i = FractionDigits; i > 0; --i, rest /= 10)
        point[i] = static_cast<char>('0' + rest % 10);
    return {buffer.data(), point + 1 + FractionDigits};
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
