// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/textladder.h"

#include "core/ladder/giventimes.h"
#include "core/ladder/segmentlabel.h"
#include "core/report/diagram.h"
#include "core/report/flowwalk.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>

namespace tcpladder {
namespace {

constexpr std::size_t StateWidth = 12; // SYN-RECEIVED
constexpr std::size_t ArrowWidth = 88;
constexpr std::size_t RfcLabelWidth = 40;

std::string padLeft(const std::string &text, std::size_t width)
{
    return std::string(width - std::min(width, text.size()), ' ') + text;
}

std::string padRight(std::string text, std::size_t width)
{
    text.append(width - std::min(width, text.size()), ' ');
    return text;
}

std::string repeated(std::string_view piece, std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += piece;
    return text;
}

/// Labels are ASCII, so bytes are columns.
std::string label(const SegmentView &view)
{
    const std::string wide = segmentLabel(view, LabelStyle::Compact, {});
    std::string text;
    for (const char c : wide) {
        if (c != ' ' || text.empty() || text.back() != ' ')
            text += c;
    }
    return text;
}

std::string arrow(const SegmentView &view)
{
    const std::string text = ' ' + label(view) + ' ';
    const std::string_view line = view.segment.length > 0 ? "━" : "─";
    const std::size_t rest = text.size() + 3 < ArrowWidth ? ArrowWidth - text.size() - 1 : 2;
    const std::size_t before = view.segment.from == Side::Client ? 2 : rest - 2;
    const std::string shaft =
        repeated(line, std::min(before, rest)) + text + repeated(line, rest - std::min(before, rest));
    return view.segment.from == Side::Client ? "│" + shaft + "▶│" : "│◀" + shaft + "│";
}

std::string withoutTrail(std::string line)
{
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

} // namespace

void writeTextLadder(const Trace &trace, FlowId id, const RowRange &rows, std::ostream &out)
{
    const FlowWalk walk(trace, id, rows);
    const FlowSummary &flow = walk.flow();
    const std::size_t numbers = std::max<std::size_t>(4, std::to_string(flow.segmentCount).size());
    const std::size_t times = std::max<std::size_t>(10, secondsWithMicros(flow.duration()).size());
    const std::string gutter(numbers + 2 + times + 2 + times + 2, ' ');
    const std::string empty = "│" + std::string(ArrowWidth, ' ') + "│";

    out << "flow " << id.value() << ": client " << flow.endPoint(Side::Client).text() << ", server "
        << flow.endPoint(Side::Server).text() << "\n\n";
    out << padLeft("#", numbers) << "  " << padLeft("time", times) << "  " << padLeft("(delta)", times + 2) << "  "
        << padLeft("client", StateWidth) << std::string(ArrowWidth + 4, ' ') << "server\n";
    std::array shown = {walk.stateBefore(Side::Client, walk.first()), walk.stateBefore(Side::Server, walk.first())};
    out << gutter << "  " << padLeft(std::string(shown[0]), StateWidth) << ' ' << empty << ' ' << shown[1] << '\n';
    std::optional<Nanoseconds> previous;
    walk.forEach([&](const SegmentView &view) {
        const Nanoseconds time = view.segment.time;
        const Nanoseconds delta = previous ? time - *previous : 0;
        if (previous && delta >= Flow::IdleTime)
            out << gutter << "  " << std::string(StateWidth, ' ') << " ~" << ' '
                << padRight(secondsWithMicros(delta) + " s", ArrowWidth - 1) << "~\n";
        std::array<std::string, 2> named;
        for (const Side side : {Side::Client, Side::Server}) {
            const std::size_t i = sideIndex(side);
            const std::string_view state = walk.stateAfter(side, view.index);
            if (state != shown[i])
                named[i] = shown[i] = state;
        }
        const bool isTimed = hasTime(view.segment);
        const std::string timeText = isTimed ? secondsWithMicros(time - flow.begin) : std::string();
        const std::string deltaText = previous && isTimed ? "(" + secondsWithMicros(delta) + ")" : std::string();
        const std::string marks = bracketedMarks(view.segment.marks);
        std::string line = padLeft(std::to_string(view.index + 1), numbers) + "  " + padLeft(timeText, times) + "  "
                           + padLeft(deltaText, times + 2) + "  " + padLeft(named[0], StateWidth) + ' ' + arrow(view)
                           + ' ' + padRight(named[1], StateWidth) + ' ' + marks;
        out << withoutTrail(std::move(line)) << '\n';
        previous = time;
        return true;
    });
}

void writeRfcFigure(const Trace &trace, FlowId id, const RowRange &rows, std::ostream &out)
{
    const FlowWalk walk(trace, id, rows);
    const FlowSummary &flow = walk.flow();
    const auto line = [&](std::uint32_t number, const std::string &client, const std::string &middle,
                          const std::string &server) {
        out << withoutTrail(padLeft(std::to_string(number), 3) + ".  " + padRight(client, StateWidth) + ' ' + middle
                            + ' ' + server)
            << '\n';
    };
    const auto heading = [&](const std::string &client, const std::string &server) {
        out << "      " << padRight(client, StateWidth + RfcLabelWidth + 10) << server << '\n';
    };
    heading("TCP Peer A", "TCP Peer B");
    heading(flow.endPoint(Side::Client).text(), flow.endPoint(Side::Server).text());
    out << '\n';
    std::uint32_t number = 1;
    const auto before = [&](Side side) { return std::string(walk.stateBefore(side, walk.first())); };
    line(number, before(Side::Client), std::string(RfcLabelWidth + 8, ' '), before(Side::Server));
    walk.forEach([&](const SegmentView &view) {
        const std::string_view way = view.segment.from == Side::Client ? "-->" : "<--";
        SegmentView relative = view;
        relative.segment.sequence = static_cast<SequenceNumber>(view.sequence);
        relative.segment.acknowledgment = static_cast<SequenceNumber>(view.acknowledgment);
        std::string middle(way);
        middle += ' ' + padRight(segmentLabel(relative, LabelStyle::Rfc, {}), RfcLabelWidth) + ' ';
        middle += way;
        line(++number, std::string(walk.stateAfter(Side::Client, view.index)), middle,
             std::string(walk.stateAfter(Side::Server, view.index)));
        return true;
    });
}

} // namespace tcpladder
