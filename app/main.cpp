// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/ladderexport.h"
#include "app/commandline/options.h"
#include "app/commandline/printing.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <iostream>
#include <memory>

int main(int argc, char **argv)
{
    const auto application = tcpladder::makeBatchApplication(argc, argv);
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
    if (!parsed.options.exportFile.isEmpty())
        return tcpladder::exportLadder(parsed.options);
    return 0;
}
