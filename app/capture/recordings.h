// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace tcpladder {

/// The folder in which captures are recorded until they are saved; made if it is not there. It lies on the disk of the
/// user's home, not in a temporary folder, which often lies in memory and is gone after a crash of the machine.
QString recordingsFolder();
/// A name in it for a capture that begins now.
QString newRecording();
/// Recordings that nobody holds: of programs that were killed, the newest first. Reads in each of them: not for the window's
/// thread.
QStringList abandonedRecordings();
/// Whether @p file is such a recording.
bool isAbandonedRecording(const QString &file);

} // namespace tcpladder
