// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quiz/quizsheet.h"

#include <QString>

namespace tcpladder {

/// Judges what was filled into the blanks of a quiz, and says why.
class QuizAnswer
{
public:
    QuizAnswer(const QuizSheet &sheet, const QuizBlank &blank);

    /// What belongs into the blank: "SYN-SENT", "[S.]", "1461".
    QString expected() const;
    /// Whether @p given says the same: states by any name that RFC, netstat, ss or textbooks give them, flags as letters or
    /// as words, numbers with or without groups.
    bool isRight(const QString &given) const;
    /// Why the expected answer is the right one.
    QString why() const;
    /// What is said to @p given: right or not, and why().
    QString verdict(const QString &given) const;

private:
    const QuizRow &m_row;
    QuizField m_field;
};

} // namespace tcpladder
