// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/helperprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace tcpladder {
namespace {

QString &chosenHelper()
{
    static QString path;
    return path;
}

} // namespace

QString captureHelper()
{
    const QString name = QStringLiteral("tcpladder-capture");
    if (!chosenHelper().isEmpty())
        return chosenHelper();
    const QDir here(QCoreApplication::applicationDirPath());
    const QString installed =
        QDir::cleanPath(here.filePath(QStringLiteral("../../bin/") + name)); // from libexec/tcpladder
    for (const QString &place : {here.filePath(name), installed}) {
        if (QFileInfo::exists(place))
            return place;
    }
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? here.filePath(name) : found;
}

void setCaptureHelper(const QString &path)
{
    chosenHelper() = path;
}

QString captureGrantCommand()
{
    return QStringLiteral("sudo setcap cap_net_raw,cap_net_admin=eip %1").arg(captureHelper());
}

} // namespace tcpladder
