// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startpage/lessonsdirectory.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace tcpladder {
namespace {

const QString FirstLesson = QStringLiteral("tutorial");

} // namespace

QString lessonsDirectory()
{
    const QDir program(QCoreApplication::applicationDirPath());
    const QStringList places = {program.absoluteFilePath(QStringLiteral("../share/tcpladder/lessons")),
                                program.absoluteFilePath(QStringLiteral("../../resources/lessons")),
                                program.absoluteFilePath(QStringLiteral("../../../resources/lessons"))};
    for (const QString &place : places) {
        if (QFileInfo(place).isDir())
            return QDir::cleanPath(place);
    }
    return {};
}

QList<Lesson> lessonsIn(const QString &directory)
{
    QList<Lesson> lessons;
    if (directory.isEmpty())
        return lessons;
    const QDir folder(directory);
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString capture = folder.absoluteFilePath(name + QStringLiteral("/capture.pcap"));
        if (QFileInfo(capture).isFile())
            lessons.append({name, capture});
    }
    std::stable_partition(lessons.begin(), lessons.end(),
                          [](const Lesson &lesson) { return lesson.name == FirstLesson; });
    return lessons;
}

} // namespace tcpladder
