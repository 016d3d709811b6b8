// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace tcpladder {

/// One lesson that comes with the program: a folder with a capture.
struct Lesson {
    QString name;    ///< of its folder: "three-segment-close"
    QString capture; ///< path of its capture file
};

/// Where the lessons are: installed beside the program, or in the source tree that it was built from. Empty if nowhere.
QString lessonsDirectory();

/// All lessons in @p directory, the first one that a beginner should see at the head, the others by name.
QList<Lesson> lessonsIn(const QString &directory);

} // namespace tcpladder
