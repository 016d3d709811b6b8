// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/diagram.h"

#include <array>
#include <cstdio>
#include <ostream>
#include <string_view>

namespace tcpladder {
namespace {

constexpr std::uint32_t MostSegments = 80; // PlantUML cuts pictures off below 4096 pixels

/// What Creole, PlantUML's markup, would read as its own is written as a code point.
std::string escaped(std::string_view text)
{
    std::string result;
    char last = 0;
    for (const char c : text) {
        const bool isMarkup = c == '<' || c == '>' || c == '\\' || c == '~' || c == '"' || c == '%';
        const bool isDoubled = c == last && (c == '*' || c == '/' || c == '_' || c == '-' || c == '[');
        if (isMarkup || isDoubled) {
            std::array<char, 16> code{};
            std::snprintf(code.data(), code.size(), "<U+%04X>", static_cast<unsigned>(c));
            result += code.data();
        } else {
            result += c == '\n' ? ' ' : c;
        }
        last = c;
    }
    return result;
}

} // namespace

std::uint32_t writePlantUml(const FlowWalk &walk, const DiagramWords &words, std::ostream &out)
{
    const FlowSummary &flow = walk.flow();
    const auto participant = [&](const char *name, Side side, const std::string &role) {
        out << "participant \"" << escaped(role) << "\\n"
            << escaped(flow.endPoint(side).text()) << "\" as " << name << '\n';
    };
    out << "@startuml\nhide footbox\nskinparam sequenceMessageAlign center\n";
    participant("C", Side::Client, words.client);
    participant("S", Side::Server, words.server);
    const auto first = walk.first();
    std::array shown = {walk.stateBefore(Side::Client, first), walk.stateBefore(Side::Server, first)};
    out << "hnote over C : " << shown[0] << "\n/ hnote over S : " << shown[1] << "\nautonumber " << first + 1 << '\n';
    std::uint32_t written = 0;
    std::optional<Nanoseconds> previous;
    walk.forEach([&](const SegmentView &view) {
        if (written == MostSegments)
            return false;
        ++written;
        const Segment &segment = view.segment;
        if (previous && segment.time - *previous >= Flow::IdleTime)
            out << "... " << secondsWithMicros(segment.time - *previous) << " s ...\n";
        previous = segment.time;
        const bool isClient = segment.from == Side::Client;
        const std::string marks = bracketedMarks(segment.marks);
        out << (isClient ? "C " : "S ") << (view.isPureAck() ? "--" : "-") << (isClient ? "[#1F5FA8]" : "[#C4560A]")
            << (isClient ? "> S : " : "> C : ") << escaped(words.label(view));
        if (!marks.empty())
            out << " <color:#B00020>" << escaped(marks) << "</color>";
        out << '\n';
        for (const Side side : {Side::Client, Side::Server}) {
            const std::string_view state = walk.stateAfter(side, view.index);
            if (state == shown[sideIndex(side)])
                continue;
            shown[sideIndex(side)] = state;
            out << (side == Side::Client ? "note left : " : "note right : ") << state << '\n';
        }
        return true;
    });
    const std::uint32_t rest = walk.count() - written;
    if (rest > 0)
        out << "note over C, S : " << escaped(words.leftOut(rest)) << '\n';
    out << "@enduml\n";
    return rest;
}

} // namespace tcpladder
