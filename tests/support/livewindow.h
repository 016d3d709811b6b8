// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of capture in a window have in common. The test must define TCPLADDER_HELPER.
#pragma once

#include "app/capture/capturecontrol.h"
#include "app/capture/helperprogram.h"
#include "app/capture/recordings.h"
#include "app/mainwindow/mainwindow.h"
#include "core/store/loader.h"
#include "tests/support/conversation.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>
#include <QString>
#include <QTest>

#include <string>
#include <sys/types.h>

namespace tcpladder::test {

/// Captures with the helper that was built, and nothing is left of earlier captures.
inline void forgetRecordings()
{
    setCaptureHelper(QStringLiteral(TCPLADDER_HELPER));
    const QDir recordings(recordingsFolder());
    for (const QString &file : recordings.entryList(QDir::Files))
        QFile::remove(recordings.filePath(file));
}

/// Processes that threads of this one have started and that still run.
inline QList<pid_t> startedProcesses()
{
    QList<pid_t> found;
    const QDir tasks(QStringLiteral("/proc/self/task"));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile list(tasks.filePath(task + QStringLiteral("/children")));
        if (!list.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &word : list.readAll().simplified().split(' ')) {
            if (!word.isEmpty())
                found.append(word.toInt());
        }
    }
    return found;
}

/// Captures @p talk alone.
inline LiveSettings on(const Conversation &talk, const char *interface = "lo")
{
    LiveSettings settings;
    settings.interface = interface;
    settings.filter = "tcp port " + std::to_string(talk.port());
    return settings;
}

inline std::uint32_t segments(MainWindow &window)
{
    return window.session().trace()->counts().segments;
}

inline std::uint32_t segmentsIn(const QString &file)
{
    Trace trace;
    auto source = openCapture(QFile::encodeName(file).toStdString());
    return source && !load(*source.value(), trace) ? trace.counts().segments : 0;
}

/// The window's capture began: its recording has a header.
inline bool captures(MainWindow &window)
{
    return QTest::qWaitFor([&] { return window.capture().live().counts().bytes > 0; }, 20'000);
}

} // namespace tcpladder::test
