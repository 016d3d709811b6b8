// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/diagram.h"

#include <ostream>
#include <string_view>

namespace tcpladder {
namespace {

constexpr std::size_t LongestText = 49'000; // Mermaid's maxTextSize is 50,000 unless a page sets another

/// What would end a statement or begin an entity is written as an entity.
std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '#' || c == ';' || c == '<' || c == '>' || c == '&' || c == '"' || c == '%')
            result += '#' + std::to_string(static_cast<int>(c)) + ';';
        else
            result += c == '\n' ? ' ' : c;
    }
    return result;
}

} // namespace

std::uint32_t writeMermaid(const FlowWalk &walk, const DiagramWords &words, std::ostream &out)
{
    const FlowSummary &flow = walk.flow();
    const auto end = [&](Side side, const std::string &role) {
        return escaped(role) + "<br/>" + escaped(flow.endPoint(side).text()) + '\n';
    };
    std::string text = "sequenceDiagram\n    autonumber " + std::to_string(walk.first() + 1) + "\n    participant C as "
                       + end(Side::Client, words.client) + "    participant S as " + end(Side::Server, words.server);
    const auto note = [](Side side, std::string_view state) {
        return (side == Side::Client ? "    Note left of C: " : "    Note right of S: ") + std::string(state) + '\n';
    };
    std::array<std::string_view, 2> shown;
    std::string states;
    const auto nameStates = [&](std::string_view client, std::string_view server) {
        states.clear();
        for (const auto &[side, state] : {std::pair(Side::Client, client), std::pair(Side::Server, server)}) {
            if (shown[sideIndex(side)] != state)
                states += note(side, state);
            shown[sideIndex(side)] = state;
        }
    };
    nameStates(walk.stateBefore(Side::Client, walk.first()), walk.stateBefore(Side::Server, walk.first()));
    text += states;
    std::uint32_t written = 0;
    std::optional<Nanoseconds> previous;
    walk.forEach([&](const SegmentView &view) {
        std::string step;
        const Segment &segment = view.segment;
        if (previous && segment.time - *previous >= Flow::IdleTime)
            step += "    Note over C,S: … " + secondsWithMicros(segment.time - *previous) + " s …\n";
        previous = segment.time;
        const std::string marks = bracketedMarks(segment.marks);
        step += segment.from == Side::Client ? "    C" : "    S";
        step += view.isPureAck() ? "-->>" : "->>"; // dashed: an acknowledgment alone
        step += segment.from == Side::Client ? "S: " : "C: ";
        step += escaped(words.label(view)) + (marks.empty() ? "" : ' ' + escaped(marks)) + '\n';
        nameStates(walk.stateAfter(Side::Client, view.index), walk.stateAfter(Side::Server, view.index));
        step += states;
        if (text.size() + step.size() > LongestText)
            return false;
        text += step;
        ++written;
        return true;
    });
    const std::uint32_t rest = walk.count() - written;
    if (rest > 0)
        text += "    Note over C,S: " + escaped(words.leftOut(rest)) + '\n';
    out << text;
    return rest;
}

} // namespace tcpladder
