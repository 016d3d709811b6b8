// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv.h"

#include "core/report/segmentrecord.h"

#include <ostream>
#include <string>
#include <string_view>

namespace tcpladder {
namespace {

std::string quoted(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"')
            result += '"';
        result += c;
    }
    return result + '"';
}

/// Takes a record's fields as JsonObject does: their names make up the first line, their values the others.
class CsvRow
{
public:
    void number(std::string_view name, std::optional<std::int64_t> value)
    {
        add(name, value ? std::to_string(*value) : std::string());
    }
    void text(std::string_view name, std::string_view value) { add(name, quoted(value)); }
    void marks(std::string_view name, Marks marks)
    {
        std::string list;
        for (int i = 0; i < MarkCount; ++i) {
            const Mark mark = static_cast<Mark>(i);
            if (marks.has(mark))
                list += (list.empty() ? "" : " ") + std::string(markName(mark));
        }
        add(name, list);
    }

    const std::string &names() const { return m_names; }
    const std::string &values() const { return m_values; }

private:
    void add(std::string_view name, const std::string &value)
    {
        if (!m_names.empty()) {
            m_names += ',';
            m_values += ',';
        }
        m_names += name;
        m_values += value;
    }

    std::string m_names;
    std::string m_values;
};

} // namespace

void writeCsv(const Trace &trace, const SegmentChoice &choice, const WhyText &why, std::ostream &out)
{
    bool isFirst = true;
    SegmentRecords(trace, choice).forEachNew([&](const SegmentRecord &record) {
        CsvRow row;
        fillRecord(record, why, row);
        if (isFirst)
            out << row.names() << '\n';
        isFirst = false;
        out << row.values() << '\n';
    });
}

} // namespace tcpladder
