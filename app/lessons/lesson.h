// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/side.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace tcpladder {

/// A segment that a lesson speaks of, as it is written: flow and segment both count from 1.
struct LessonPlace {
    std::uint32_t flow = 1;
    std::uint32_t segment = 1;

    friend bool operator==(const LessonPlace &, const LessonPlace &) = default;
};

/// A question with its answer, both Markdown.
struct LessonQuestion {
    QString text;
    QString answer;
};

/// One step of a lesson: what is to be seen at one segment.
struct LessonStep {
    QString title;
    std::optional<LessonPlace> place; ///< empty for a step about the whole, such as the introduction
    std::optional<Side> sender;       ///< of that segment, as the text has it
    QString flags; ///< of that segment as tcpdump prints them, "[S.]"; empty if the text says nothing
    QString text;  ///< Markdown with values in braces, see LessonValues
    QList<LessonQuestion> questions;
};

/// What a teacher wrote about a capture. The first step is the introduction.
struct Lesson {
    QString title;
    QString theme; ///< a theme of the program's own, such as "closing", or any words; may be empty
    int order = 0; ///< among the lessons of its theme
    QList<LessonStep> steps;
    QStringList mistakes; ///< lines that cannot be understood, each with its number, for who writes the lesson
};

} // namespace tcpladder
