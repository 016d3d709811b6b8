// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/helperprogram.h"

#include <QCoreApplication>
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
    QString beside = QCoreApplication::applicationDirPath() + QLatin1Char('/') + name;
    if (QFileInfo::exists(beside))
        return beside;
    const QString installed = QStandardPaths::findExecutable(name);
    return installed.isEmpty() ? beside : installed;
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
