// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/options.h"
#include "app/commandline/printing.h"

#include <QCoreApplication>

#include <iostream>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto parsed = tcpladder::parseOptions(QCoreApplication::arguments());
    if (!parsed.error.isEmpty()) {
        std::cerr << "tcpladder: " << parsed.error.toStdString() << '\n';
        return 2;
    }
    if (parsed.options.wantsHelp) {
        std::cout << tcpladder::helpText().toStdString();
        return 0;
    }
    if (!parsed.options.print.isEmpty())
        return tcpladder::printCapture(parsed.options);
    return 0;
}
