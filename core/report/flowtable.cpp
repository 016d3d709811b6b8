// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/flowtable.h"

#include "core/report/jsonlines.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <vector>

namespace tcpladder {
namespace {

constexpr std::size_t ColumnCount = 10;
using Row = std::array<std::string, ColumnCount>;

// Field names as in --print flows-jsonl, which is the same in every language.
const Row Titles = {"flow",     "client",       "server",       "client_state", "server_state",
                    "segments", "client_bytes", "server_bytes", "duration",     "marks"};
constexpr std::array<bool, ColumnCount> IsNumber = {true, false, false, false, false, true, true, true, true, false};

std::string markText(const FlowSummary &flow)
{
    std::string text;
    for (int i = 0; i < MarkCount; ++i) {
        const std::uint32_t count = flow.markCounts[static_cast<std::size_t>(i)];
        if (count == 0)
            continue;
        if (!text.empty())
            text += ' ';
        text += markName(static_cast<Mark>(i));
        text += ':';
        text += std::to_string(count);
    }
    return text;
}

Row rowOf(const FlowSummary &flow)
{
    return {std::to_string(flow.id.value()),        flow.endPoint(Side::Client).text(),
            flow.endPoint(Side::Server).text(),     std::string(stateName(flow.states[0])),
            std::string(stateName(flow.states[1])), std::to_string(flow.segmentCount),
            std::to_string(flow.bytes[0]),          std::to_string(flow.bytes[1]),
            secondsText(flow.duration()),           markText(flow)};
}

void write(const Row &row, const std::array<std::size_t, ColumnCount> &widths, std::ostream &out)
{
    std::string line;
    for (std::size_t i = 0; i < ColumnCount; ++i) {
        const std::string padding(widths[i] - row[i].size(), ' ');
        line += IsNumber[i] ? padding + row[i] : row[i] + padding;
        line += "  ";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
}

} // namespace

void writeFlowTable(const Trace &trace, const SegmentChoice &choice, std::ostream &out)
{
    constexpr std::uint32_t PageSize = 4096;
    std::vector<Row> rows;
    for (std::uint32_t first = 0; first < trace.counts().flows; first += PageSize) {
        for (const FlowSummary &flow : trace.flows(first, PageSize)) {
            if (choice.has(flow.id))
                rows.push_back(rowOf(flow));
        }
    }
    std::array<std::size_t, ColumnCount> widths{};
    for (std::size_t i = 0; i < ColumnCount; ++i) {
        widths[i] = Titles[i].size();
        for (const Row &row : rows)
            widths[i] = std::max(widths[i], row[i].size());
    }
    write(Titles, widths, out);
    for (const Row &row : rows)
        write(row, widths, out);
}

} // namespace tcpladder
