// SPDX-License-Identifier: GPL-3.0-or-later
// The program that prints, in the user's language. What has to be drawn it leaves to the window's program, which it
// becomes, as loading Qt's drawing libraries takes longer than many a capture.
#include "app/commandline/application.h"
#include "app/commandline/batch.h"
#include "app/commandline/complaint.h"
#include "app/settings/language.h"
#include "app/start/becomeprogram.h"
#include "app/start/largeheap.h"

#include <QCoreApplication>

using namespace tcpladder;

int main(int argc, char **argv)
{
    nameProcess();
    const QStringList arguments = argumentsOf(argc, argv);
    ParsedOptions parsed = parseOptions(arguments);
    std::error_code failure;
    if (!parsed.isText())
        failure = becomeProgram("tcpladder-window", argv);
    useLargeHeap();
    const QCoreApplication application(argc, argv);
    nameApplication();
    Language language;
    language.apply(parsed.options.language);
    if (failure) {
        complain(QCoreApplication::translate("main", "tcpladder-window cannot be started (%1); is it installed?")
                     .arg(QString::fromStdString(failure.message())));
        return 1;
    }
    if (!parsed.error.isEmpty())
        parsed = parseOptions(arguments); // again, now that errors can be told in the language
    if (const std::optional<int> code = answer(parsed))
        return *code;
    return runBatch(parsed.options);
}
