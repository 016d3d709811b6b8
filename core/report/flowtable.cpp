// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/flowtable.h"

#include "core/report/jsonlines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace tcpladder {
namespace {

constexpr std::size_t ColumnCount = 10;
// Field names as in --print flows-jsonl, which is the same in every language.
constexpr std::array<std::string_view, ColumnCount> Titles = {
    "flow",     "client",       "server",       "client_state", "server_state",
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

/// Cells in rows, which are written once all are known and so how wide each column must be. There may be a million rows:
/// all cells stand in one text.
class Table
{
public:
    Table()
    {
        for (const std::string_view title : Titles)
            add(title);
    }

    void add(std::string_view cell)
    {
        std::size_t &width = m_widths[m_lengths.size() % ColumnCount];
        width = std::max(width, cell.size());
        m_lengths.push_back(static_cast<std::uint32_t>(cell.size()));
        m_text += cell;
    }

    template <typename Number>
    void addNumber(Number number)
    {
        std::array<char, 24> digits{};
        const char *const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        add({digits.data(), static_cast<std::size_t>(end - digits.data())});
    }

    void write(std::ostream &out) const
    {
        constexpr std::string_view Gap = "  ";
        std::string_view rest = m_text;
        std::string line;
        for (std::size_t i = 0; i < m_lengths.size(); ++i) {
            const std::size_t column = i % ColumnCount;
            const std::size_t padding = m_widths[column] - m_lengths[i];
            if (IsNumber[column])
                line.append(padding, ' ');
            line += rest.substr(0, m_lengths[i]);
            rest.remove_prefix(m_lengths[i]);
            if (column + 1 < ColumnCount) {
                line.append(IsNumber[column] ? 0 : padding, ' ');
                line += Gap;
                continue;
            }
            line.erase(line.find_last_not_of(' ') + 1);
            line += '\n';
            out << line;
            line.clear();
        }
    }

private:
    std::string m_text;
    std::vector<std::uint32_t> m_lengths; ///< of all cells, row by row
    std::array<std::size_t, ColumnCount> m_widths{};
};

void addRow(Table &table, const FlowSummary &flow)
{
    table.addNumber(flow.id.value());
    table.add(flow.endPoint(Side::Client).text());
    table.add(flow.endPoint(Side::Server).text());
    table.add(stateName(flow.states[0]));
    table.add(stateName(flow.states[1]));
    table.addNumber(flow.segmentCount);
    table.addNumber(flow.bytes[0]);
    table.addNumber(flow.bytes[1]);
    table.add(secondsText(flow.duration()));
    table.add(markText(flow));
}

} // namespace

void writeFlowTable(const Trace &trace, const SegmentChoice &choice, std::ostream &out)
{
    constexpr std::uint32_t PageSize = 256; // so many stay in the processor's cache
    Table table;
    for (std::uint32_t first = 0; first < trace.counts().flows; first += PageSize) {
        for (const FlowSummary &flow : trace.flows(first, PageSize)) {
            if (choice.has(flow.id))
                addRow(table, flow);
        }
    }
    table.write(out);
}

} // namespace tcpladder
