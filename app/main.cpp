// SPDX-License-Identifier: GPL-3.0-or-later
// The program that users call. It prints lists of flows itself, with nothing loaded but the core, and becomes one of two
// others for all else: tcpladder-print, which has words, or tcpladder-window, which draws and takes longest to load.
#include "app/start/becomeprogram.h"
#include "app/start/flowlists.h"

#include <algorithm>
#include <initializer_list>
#include <iostream>
#include <span>
#include <string_view>

using namespace tcpladder;

namespace {

/// Whether @p arguments look as if text is wanted. Both programs understand all of the command line: one that misleads
/// costs time.
bool wantsText(std::span<char *const> arguments)
{
    return std::ranges::any_of(arguments, [](std::string_view argument) {
        return argument == "-h" || argument == "-D" || argument.starts_with("--print") || argument.starts_with("--help")
               || argument.starts_with("--version") || argument.starts_with("--list-interfaces");
    });
}

} // namespace

int main(int argc, char **argv)
{
    const std::span<char *const> arguments(argv, static_cast<std::size_t>(argc));
    if (const auto job = flowListJob(arguments); job && printFlowList(*job))
        return 0;
    if (!wantsText(arguments))
        becomeProgram("tcpladder-window", argv);
    // What says in the user's language that the other is missing, if it is.
    const std::error_code failure = becomeProgram("tcpladder-print", argv);
    std::cerr << "tcpladder: tcpladder-print cannot be started (" << failure.message() << "); is it installed?\n";
    return 1;
}
