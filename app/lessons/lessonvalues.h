// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson.h"
#include "core/ladder/segmentview.h"
#include "core/store/trace.h"

#include <optional>

namespace tcpladder {

/// Puts the numbers of a capture into the text of its lesson, so that what the text says is what the capture shows.
///
/// A value in braces names what it wants and of which segment, counted from 1, "2/4" being the fourth segment of the
/// second flow: {seq 4}, {ack 4}, {next 4}, {length 4}, {window 4}, {window-field 4}, {mss 1}, {scale 1},
/// {sequence-number 4} and {acknowledgment-number 4} as they stand in the header, {flags 4}, {tcpdump 4}, {time 4} since
/// the flow's first segment, {delay 3 4} from one to the other, {client 4} and {server 4} for the states after it,
/// {marks 4}, {endpoint client}, {endpoint server}, {segments 1} and {segments 2} for how many a flow has. A number
/// alone, {4}, is a link to that segment. What follows "=" is what the value must be: {ack 2 = 1}.
class LessonValues
{
public:
    explicit LessonValues(const Trace &trace) : m_trace(trace) {}

    /// @p text with its values. Values that the capture does not have stay as they are written and, like those that
    /// differ from what the text expects, are named in mistakes().
    QString fill(const QString &text);
    /// Checks that the segment of @p step is there and what the step's heading says of it.
    void check(const LessonStep &step);
    const QStringList &mistakes() const { return m_mistakes; }

    /// Whether the capture has this segment.
    bool has(const LessonPlace &place) const;
    /// Reads "4" or "2/4".
    static std::optional<LessonPlace> placeOf(const QString &text);

private:
    struct Value {
        QString shown; ///< as the reader's language writes it
        QString plain; ///< as a lesson's text compares it
    };
    std::optional<Value> value(const QString &name, const QStringList &arguments) const;
    std::optional<Value> valueAt(const QString &name, const LessonPlace &place) const;
    static std::optional<Value> number(const QString &name, const SegmentView &view);
    std::optional<SegmentView> segment(const LessonPlace &place) const;
    void mistake(const QString &text);

    const Trace &m_trace;
    QStringList m_mistakes;
};

} // namespace tcpladder
