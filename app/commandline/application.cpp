// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/application.h"

#include "app/commandline/complaint.h"
#include "app/commandline/liveoptions.h"

#include <QCoreApplication>

#include <iostream>
#include <pthread.h>

namespace tcpladder {

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

void nameProcess()
{
    pthread_setname_np(pthread_self(), "tcpladder");
}

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("tcpladder"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TCPLADDER_VERSION));
    QCoreApplication::setOrganizationDomain(QStringLiteral("tcpladder.org"));
}

std::optional<int> answer(const ParsedOptions &parsed)
{
    if (!parsed.needsNoCapture())
        return std::nullopt;
    if (!parsed.error.isEmpty()) {
        complain(parsed.error);
        return 2;
    }
    if (parsed.options.wantsHelp) {
        std::cout << helpText().toStdString();
        return 0;
    }
    if (parsed.options.wantsVersion) {
        std::cout << "tcpladder " << TCPLADDER_VERSION << '\n';
        return 0;
    }
    return printInterfaces();
}

} // namespace tcpladder
