// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/diagram.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>
#include <string_view>

namespace tcpladder {
namespace {

constexpr std::uint32_t FrameSegments = 12;
constexpr std::uint32_t MostSegments = 240;
constexpr double RowHeight = 0.62; // cm, before the picture is scaled to the frame
constexpr double Slant = 0.22;
constexpr double Width = 9;

std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '\\':
            result += "\\textbackslash{}";
            break;
        case '<':
            result += "\\textless{}";
            break;
        case '>':
            result += "\\textgreater{}";
            break;
        case '^':
        case '~':
            result += std::string("\\") + c + "{}";
            break;
        case '{':
        case '}':
        case '$':
        case '&':
        case '#':
        case '%':
        case '_':
            result += std::string("\\") + c;
            break;
        default:
            result += c;
        }
    }
    return result;
}

std::string number(double value)
{
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.3f", value);
    return buffer.data();
}

std::string point(double x, double y)
{
    return '(' + number(x) + ',' + number(y) + ')';
}

/// The groups in which the states of RFC 9293 are coloured.
std::string_view colorOf(std::string_view state)
{
    if (state == "SYN-SENT" || state == "SYN-RECEIVED")
        return "tlopening";
    if (state == "ESTABLISHED")
        return "tlopen";
    if (state == "FIN-WAIT-1" || state == "FIN-WAIT-2" || state == "CLOSING")
        return "tlactive";
    if (state == "CLOSE-WAIT" || state == "LAST-ACK")
        return "tlpassive";
    return state == "TIME-WAIT" ? "tlwait" : "tlclosed";
}

std::string_view lineOf(const SegmentView &view)
{
    const TcpFlags flags = view.segment.flags;
    if (flags.rst())
        return "thick,dash dot";
    if (flags.fin())
        return "thick,densely dashed";
    return view.segment.length > 0 ? "very thick" : flags.syn() ? "thick" : "thin";
}

/// One picture of up to FrameSegments segments.
class Picture
{
public:
    Picture(const FlowWalk &walk, const DiagramWords &words, std::uint32_t first, std::uint32_t end, std::ostream &out)
        : m_walk(walk),
          m_words(words),
          m_first(first),
          m_bottom(-(end - first + 0.6) * RowHeight),
          m_out(out)
    {}

    void begin()
    {
        m_out << "\\resizebox{\\linewidth}{!}{%\n\\begin{tikzpicture}[>=latex,font=\\small]\n"
              << "\\path[use as bounding box] " << point(-4.6, 1.4) << " rectangle " << point(Width + 2.4, m_bottom)
              << ";\n";
        for (const Side side : {Side::Client, Side::Server}) {
            m_out << "\\draw[black!25,line width=1pt] " << point(x(side), 0.35) << " -- " << point(x(side), m_bottom)
                  << ";\n";
            const std::string &role = side == Side::Client ? m_words.client : m_words.server;
            m_out << "\\node[align=center] at " << point(x(side), 0.95) << " {\\textbf{"
                  << escaped(m_walk.flow().endPoint(side).text()) << "}\\\\\\footnotesize " << escaped(role) << "};\n";
            const std::string_view state = m_walk.stateBefore(side, m_first);
            m_begin[sideIndex(side)] = {state, 0.35, 1};
            name(side, state, 0.2, 1);
        }
    }

    void segment(const SegmentView &view)
    {
        const std::uint32_t step = view.index - m_first + 1;
        const double y = -static_cast<double>(step - 1) * RowHeight - 0.3;
        const Segment &segment = view.segment;
        const Side to = otherSide(segment.from);
        const double inset = segment.from == Side::Client ? 0.12 : -0.12;
        const std::string marks = bracketedMarks(segment.marks);
        for (const Side side : {Side::Client, Side::Server}) {
            const std::string_view state = m_walk.stateAfter(side, view.index);
            if (state == m_begin[sideIndex(side)].state)
                continue;
            const double at = side == segment.from ? y : y - Slant;
            ribbon(side, at);
            m_begin[sideIndex(side)] = {state, at, step};
            name(side, state, at - 0.12, step);
        }
        m_out << "\\onslide<" << step << "->{\\node[left,font=\\footnotesize] at " << point(-2.5, y) << " {"
              << view.index + 1 << "\\quad " << secondsWithMicros(segment.time - m_walk.flow().begin) << "};\n"
              << "  \\draw[->," << lineOf(view) << ',' << (segment.from == Side::Client ? "tlclient" : "tlserver")
              << "] " << point(x(segment.from) + inset, y) << " -- node[above,sloped,black,font=\\footnotesize] {"
              << escaped(m_words.label(view)) << '}';
        if (!marks.empty())
            m_out << " node[below,sloped,tltrouble,font=\\scriptsize] {" << escaped(marks) << '}';
        m_out << ' ' << point(x(to) - inset, y - Slant) << ";}\n";
    }

    void end()
    {
        for (const Side side : {Side::Client, Side::Server})
            ribbon(side, m_bottom);
        m_out << "\\end{tikzpicture}}%\n";
    }

private:
    struct Begin {
        std::string_view state;
        double y = 0;
        std::uint32_t step = 1;
    };

    static double x(Side side) { return side == Side::Client ? 0 : Width; }

    /// The stretch of the state that lasted until @p y; it is whole from the step on in which it began.
    void ribbon(Side side, double y)
    {
        const Begin &begin = m_begin[sideIndex(side)];
        if (!begin.state.empty())
            m_out << "\\onslide<" << begin.step << "->{\\fill[" << colorOf(begin.state) << "] "
                  << point(x(side) - 0.1, begin.y) << " rectangle " << point(x(side) + 0.1, y) << ";}\n";
    }

    void name(Side side, std::string_view state, double y, std::uint32_t step)
    {
        const double beside = side == Side::Client ? -0.15 : 0.15;
        m_out << "\\onslide<" << step << "->{\\node[" << (side == Side::Client ? "left" : "right")
              << ",font=\\scriptsize\\bfseries," << colorOf(state) << "!70!black] at " << point(x(side) + beside, y)
              << " {" << escaped(state) << "};}\n";
    }

    const FlowWalk &m_walk;
    const DiagramWords &m_words;
    std::uint32_t m_first;
    double m_bottom;
    std::ostream &m_out;
    std::array<Begin, 2> m_begin;
};

constexpr std::string_view Preamble =
    R"tex(% A ladder as TikZ with Beamer overlays, one a segment. Compile it alone (pdflatex), or \input it.
\def\tcpladdercolors{%
  \definecolor{tlclient}{HTML}{1F5FA8}\definecolor{tlserver}{HTML}{C4560A}%
  \definecolor{tlopening}{HTML}{E0A21B}\definecolor{tlopen}{HTML}{1E9A8A}%
  \definecolor{tlactive}{HTML}{7A5BB5}\definecolor{tlpassive}{HTML}{C75C93}%
  \definecolor{tlwait}{HTML}{5B6B80}\definecolor{tlclosed}{HTML}{A8A8A8}%
  \definecolor{tltrouble}{HTML}{B00020}}
)tex";

constexpr std::string_view Ending =
    R"tex(% Within a document \begin{document} has been said; outside of it, this file is one itself.
\def\tcpladderdocument{%
  \documentclass[aspectratio=169]{beamer}\usepackage{tikz}\setbeamertemplate{navigation symbols}{}%
  \begin{document}\tcpladderframes\end{document}}
\expandafter\ifx\csname @nodocument\endcsname\relax
  \let\tcpladdernext\tcpladderinput
\else
  \let\tcpladdernext\tcpladderdocument
\fi
\tcpladdernext
)tex";

} // namespace

std::uint32_t writeTikz(const FlowWalk &walk, const DiagramWords &words, std::ostream &out)
{
    const std::uint32_t written = std::min(walk.count(), MostSegments);
    const std::uint32_t rest = walk.count() - written;
    out << Preamble;
    std::optional<Picture> picture;
    std::string names;
    const auto open = [&](std::uint32_t first) {
        // Names of TeX's macros have no digits.
        const std::uint32_t frame = (first - walk.first()) / FrameSegments;
        std::string name = "\\tcpladderpart";
        name += static_cast<char>('A' + frame / 26);
        name += static_cast<char>('A' + frame % 26);
        names += "  \\begin{frame}[plain]\\centering" + name + "\\end{frame}%\n";
        out << "\\def" << name << "{\\tcpladdercolors\n";
        picture.emplace(walk, words, first, std::min(first + FrameSegments, walk.first() + written), out);
        picture->begin();
    };
    const auto close = [&] {
        picture->end();
        out << "}\n";
        picture.reset();
    };
    if (written == 0) {
        open(walk.first());
    }
    walk.forEach([&](const SegmentView &view) {
        const std::uint32_t done = view.index - walk.first();
        if (done == written)
            return false;
        if (done % FrameSegments == 0) {
            if (picture)
                close();
            open(view.index);
        }
        picture->segment(view);
        return true;
    });
    close();
    if (rest > 0)
        names += "  \\begin{frame}[plain]\\centering " + escaped(words.leftOut(rest)) + "\\end{frame}%\n";
    out << "\\def\\tcpladderframes{%\n" << names << "}\n";
    out << "\\let\\tcpladderinput" << (written > FrameSegments ? "\\tcpladderframes" : "\\tcpladderpartAA") << '\n';
    out << Ending;
    return rest;
}

} // namespace tcpladder
