// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/diagram.h"

#include <array>
#include <cinttypes>
#include <cstdio>

namespace tcpladder {

std::string secondsWithMicros(Nanoseconds span)
{
    std::array<char, 48> buffer{};
    const Nanoseconds size = span < 0 ? -span : span;
    std::snprintf(buffer.data(), buffer.size(), "%s%" PRId64 ".%06" PRId64, span < 0 ? "-" : "", size / Second,
                  size % Second / Microsecond);
    return buffer.data();
}

std::string bracketedMarks(Marks marks)
{
    std::string text;
    for (int i = 0; i < MarkCount; ++i) {
        const Mark mark = static_cast<Mark>(i);
        if (marks.has(mark))
            text.append(text.empty() ? "[" : ", ").append(markName(mark));
    }
    if (!text.empty())
        text += ']';
    return text;
}

} // namespace tcpladder
