// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QString>

namespace tcpladder {

/// One lesson that comes with the program, as it stands in a list.
struct LessonEntry {
    QString capture; ///< path of its capture file
    QString title;   ///< in the language that was asked for
    QString theme;
    int order = 0; ///< within its theme
};

/// Where the lessons are: installed beside the program, or in the source tree that it was built from. Empty if nowhere.
QString lessonsDirectory();

/// All lessons in @p directory, one a folder, in the order in which they are best taught.
QList<LessonEntry> lessonsIn(const QString &directory, const QLocale &locale = QLocale());

/// What a lesson's theme is called: "Opening" for "opening"; other words are their own name.
QString lessonThemeText(const QString &theme);

} // namespace tcpladder
