// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/recordings.h"

#include "core/capture/packetsource.h"
#include "core/capture/recording.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace tcpladder {
namespace {

constexpr qint64 Settled = 60; // seconds after which one that is being made is locked

/// Whether nothing ever came: the file holds no more than the name of an interface.
bool isEmpty(const QFileInfo &file)
{
    if (file.size() == 0)
        return true;
    const auto source = openCapture(QFile::encodeName(file.absoluteFilePath()).toStdString(), {.rereadable = false});
    Packet packet;
    return source && source.value()->next(packet) == PacketSource::Status::End;
}

} // namespace

QString recordingsFolder()
{
    QString folder =
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/recordings");
    QDir().mkpath(folder);
    return folder;
}

QString newRecording()
{
    static int count = 0;
    return QStringLiteral("%1/%2-%3-%4.pcapng")
        .arg(recordingsFolder(), QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-hhmmss")),
             QString::number(QCoreApplication::applicationPid()), QString::number(++count));
}

bool isAbandonedRecording(const QString &file)
{
    return QFileInfo(file).absolutePath() == QDir(recordingsFolder()).absolutePath()
           && Recording::isAbandoned(QFile::encodeName(file).toStdString());
}

QStringList abandonedRecordings()
{
    QStringList abandoned;
    const QDir folder(recordingsFolder());
    const auto files = folder.entryInfoList({QStringLiteral("*.pcapng")}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        if (!isAbandonedRecording(file.absoluteFilePath()))
            continue;
        if (!isEmpty(file))
            abandoned.append(file.absoluteFilePath());
        else if (file.lastModified().secsTo(QDateTime::currentDateTime()) > Settled)
            QFile::remove(file.absoluteFilePath());
    }
    return abandoned;
}

} // namespace tcpladder
