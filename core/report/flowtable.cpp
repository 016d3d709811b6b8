// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/flowtable.h"

#include "core/base/pages.h"
#include "core/report/puttext.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <ostream>
#include <string_view>
#include <utility>
#include <vector>

namespace tcpladder {
namespace {

constexpr std::size_t ColumnCount = 10;
// Field names as in --print flows-jsonl, which is the same in every language.
constexpr std::array<std::string_view, ColumnCount> Titles = {
    "flow",     "client",       "server",       "client_state", "server_state",
    "segments", "client_bytes", "server_bytes", "duration",     "marks"};
constexpr std::array<bool, ColumnCount> IsNumber = {true, false, false, false, false, true, true, true, true, false};

/// The most characters of all cells in a row: a name of a mark has some thirty at most.
constexpr std::size_t MaximumRowSize = 512 + std::size_t{64} * MarkCount;

/// The cells of a row, one behind the other.
class Row
{
public:
    /// Where the next cell is to be written; endCell() takes where it ends.
    char *begin() { return m_text.data() + m_size; }
    void endCell(const char *end)
    {
        const auto size = static_cast<std::size_t>(end - m_text.data());
        m_lengths[m_count++] = static_cast<std::uint16_t>(size - std::exchange(m_size, size));
    }

    using Lengths = std::array<std::uint16_t, ColumnCount>;
    const Lengths &lengths() const { return m_lengths; }
    std::string_view text() const { return {m_text.data(), m_size}; }

private:
    std::array<char, MaximumRowSize> m_text;
    Lengths m_lengths{};
    std::size_t m_size = 0;
    std::size_t m_count = 0;
};

/// Rows, which are written once all are known and so how wide each column must be. There may be a million of them: they
/// lie one behind the other in large pieces of memory.
class Table
{
public:
    void add(const Row &row)
    {
        const std::string_view text = row.text();
        if (m_pieces.empty() || m_pieces.back().size - m_pieces.back().used < sizeof(Row::Lengths) + text.size())
            m_pieces.emplace_back(m_pieces.empty() ? FirstPiece : FurtherPiece);
        Piece &piece = m_pieces.back();
        std::memcpy(piece.data() + piece.used, row.lengths().data(), sizeof(Row::Lengths));
        std::memcpy(piece.data() + piece.used + sizeof(Row::Lengths), text.data(), text.size());
        piece.used += sizeof(Row::Lengths) + text.size();
        for (std::size_t i = 0; i < ColumnCount; ++i)
            m_widths[i] = std::max<std::size_t>(m_widths[i], row.lengths()[i]);
    }

    void write(std::ostream &out) const
    {
        constexpr std::size_t BufferSize = std::size_t{512} << 10U; // characters that are written in one go
        const std::size_t lineSize = maximumLineSize();
        std::vector<char> buffer(BufferSize + lineSize);
        char *to = buffer.data();
        const auto flush = [&] { out.write(buffer.data(), std::exchange(to, buffer.data()) - buffer.data()); };
        for (const Piece &piece : m_pieces) {
            for (const char *from = piece.data(); from < piece.data() + piece.used;) {
                std::memset(to, ' ', lineSize);
                putLine(to, from);
                if (to >= buffer.data() + BufferSize)
                    flush();
            }
        }
        flush();
    }

private:
    struct Piece {
        explicit Piece(std::size_t bytes) : pages(bytes), size(bytes) {}
        char *data() const { return static_cast<char *>(pages.data()); }

        Pages pages;
        std::size_t size;
        std::size_t used = 0;
    };
    static constexpr std::size_t FirstPiece = std::size_t{64}
                                              << 10U; // a page of the system's largest is too much for few
    static constexpr std::size_t FurtherPiece = std::size_t{2} << 20U;
    static constexpr std::size_t GapSize = 2; ///< spaces between two columns

    std::size_t maximumLineSize() const
    {
        std::size_t size = 1;
        for (const std::size_t width : m_widths)
            size += width + GapSize;
        return size;
    }

    /// Writes the row at @p from, which then points to the next, among the spaces at @p to.
    void putLine(char *&to, const char *&from) const
    {
        Row::Lengths lengths;
        std::memcpy(lengths.data(), from, sizeof lengths);
        from += sizeof lengths;
        for (std::size_t column = 0; column < ColumnCount; ++column) {
            const std::size_t length = lengths[column];
            const std::size_t padding = m_widths[column] - length;
            std::memcpy(IsNumber[column] ? to + padding : to, from, length);
            from += length;
            to += column + 1 < ColumnCount ? m_widths[column] + GapSize : length;
        }
        while (to[-1] == ' ')
            --to;
        *to++ = '\n';
    }

    std::vector<Piece> m_pieces;
    std::array<std::size_t, ColumnCount> m_widths{};
};

Row titles()
{
    Row row;
    for (const std::string_view title : Titles) {
        char *to = row.begin();
        putText(to, title);
        row.endCell(to);
    }
    return row;
}

void putMarks(char *&to, const MarkCounts &counts)
{
    const char *const begin = to;
    for (int i = 0; i < MarkCount; ++i) {
        const std::uint32_t count = counts[static_cast<std::size_t>(i)];
        if (count == 0)
            continue;
        if (to != begin)
            *to++ = ' ';
        putText(to, markName(static_cast<Mark>(i)));
        *to++ = ':';
        putDecimal(to, count);
    }
}

Row rowOf(const FlowSummary &flow)
{
    Row row;
    const auto add = [&row](const auto &put, const auto &value) {
        char *to = row.begin();
        put(to, value);
        row.endCell(to);
    };
    const auto number = [](char *&to, auto value) { putDecimal(to, value); };
    add(number, flow.id.value());
    add(putEndPoint, flow.endPoint(Side::Client));
    add(putEndPoint, flow.endPoint(Side::Server));
    add(putText, stateName(flow.states[0]));
    add(putText, stateName(flow.states[1]));
    add(number, flow.segmentCount);
    add(number, flow.bytes[0]);
    add(number, flow.bytes[1]);
    add(putSeconds, flow.duration());
    add(putMarks, flow.markCounts);
    return row;
}

} // namespace

void writeFlowTable(const Trace &trace, const SegmentChoice &choice, std::ostream &out)
{
    constexpr std::uint32_t PageSize = 256; // so many stay in the processor's cache
    Table table;
    table.add(titles());
    for (std::uint32_t first = 0; first < trace.counts().flows; first += PageSize) {
        for (const FlowSummary &flow : trace.flows(first, PageSize)) {
            if (choice.has(flow.id))
                table.add(rowOf(flow));
        }
    }
    table.write(out);
}

} // namespace tcpladder
