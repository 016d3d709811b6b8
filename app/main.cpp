// SPDX-License-Identifier: GPL-3.0-or-later
// The program that users call. It prints; what has to be drawn it leaves to the window's program, which it becomes, as
// loading Qt's drawing libraries takes longer than many a capture.
#include "app/commandline/application.h"
#include "app/commandline/batch.h"
#include "app/commandline/complaint.h"
#include "app/settings/language.h"

#include <QCoreApplication>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <unistd.h>

using namespace tcpladder;

namespace {

/// Whether @p parsed asks for text on the standard output and nothing else.
bool isText(const ParsedOptions &parsed)
{
    const Options &options = parsed.options;
    return !parsed.error.isEmpty() || options.wantsHelp || options.wantsVersion || options.wantsInterfaces
           || (!options.print.isEmpty() && options.exportFiles.isEmpty());
}

/// Becomes the window's program, which stands beside this one in the build and where CMake has put it once installed.
/// Returns only if it could not be started, why.
std::error_code becomeWindowProgram(char **argv)
{
    std::error_code failure;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", failure).parent_path();
    if (failure)
        return failure;
    for (const char *place : {"tcpladder-window", TCPLADDER_WINDOW_PROGRAM})
        execv((folder / place).c_str(), argv);
    return {errno, std::generic_category()};
}

} // namespace

int main(int argc, char **argv)
{
    const QStringList arguments = argumentsOf(argc, argv);
    std::error_code failure;
    if (!isText(parseOptions(arguments)))
        failure = becomeWindowProgram(argv);
    const QCoreApplication application(argc, argv);
    nameApplication();
    Language language;
    language.apply(parseOptions(arguments).options.language);
    if (failure) {
        complain(QCoreApplication::translate("main", "tcpladder-window cannot be started (%1); is it installed?")
                     .arg(QString::fromStdString(failure.message())));
        return 1;
    }
    const ParsedOptions parsed = parseOptions(arguments); // again, now that errors can be told in the language
    if (const std::optional<int> code = answer(parsed))
        return *code;
    return runBatch(parsed.options);
}
