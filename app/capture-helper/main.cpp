// SPDX-License-Identifier: GPL-3.0-or-later
// tcpladder-capture: the only program of tcpladder that may open interfaces. It does that, gives up every right, and
// writes what comes into a file; it looks into no packet.
#include "app/capture-helper/captureloop.h"
#include "app/capture-helper/lockin.h"
#include "app/capture-helper/openinterface.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <unistd.h>

using namespace tcpladder;
using namespace tcpladder::helper;

namespace {

constexpr int ControlNumber = 0;
constexpr int StatusNumber = 1;
constexpr int FileNumber = 3;

/// Says of each interface in a line whether it could be captured now.
void check(HelperOptions options)
{
    options.isPromiscuous = false; // it disturbs nobody
    options.bufferMebibytes = 1;
    for (const std::string &name : options.checked) {
        options.interface = name;
        const OpenedInterface opened = openInterface(options);
        std::printf("%s %s\n", opened.problem.empty() ? "ok" : opened.problem.c_str(), name.c_str());
    }
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    if (!keepNetworkCapabilities()) {
        std::fputs("tcpladder-capture: the kernel does not let capabilities be given up\n", stderr);
        return 1;
    }
    const auto options = parseHelperOptions(argc, argv);
    if (!options)
        return 2;
    if (!options->checked.empty()) {
        check(*options);
        return 0;
    }
    // Who started it decides when it ends, not the terminal, and says so by closing its end.
    for (const int signal : {SIGINT, SIGPIPE, SIGHUP, SIGQUIT, SIGTSTP, SIGXFSZ})
        std::signal(signal, SIG_IGN);

    StatusPipe status(StatusNumber);
    FileDescriptor file(FileNumber);
    const OpenedInterface opened = openInterface(*options);
    const bool hasGivenUp = giveUpCapabilities();
    if (!opened.problem.empty()) {
        status.tellEnd(opened.problem, opened.detail);
        return 1;
    }
    if (const std::string problem = setFilter(opened.handle.get(), options->filter); !problem.empty()) {
        status.tellEnd("filter", problem);
        return 1;
    }
    if (ftruncate(FileNumber, 0) != 0) { // not before it is sure that there will be packets to replace what it held
        status.tellEnd("write", std::strerror(errno));
        return 1;
    }
    ControlSocket control(ControlNumber);
    CaptureLoop loop(opened.handle.get(), *options, std::move(file), control, status);
    if (!hasGivenUp || !lockIn()) {
        status.tellEnd("lock-in", {});
        return 1;
    }
    loop.run();
    _exit(0); // nothing is left to tidy up, and nothing to do it with
}
