// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a capture for benchmarks: generate lossy FLOWS SEGMENTS FILE, or generate short FLOWS FILE.
#include "tests/bench/generator.h"

#include <cstdio>
#include <cstdlib>
#include <string>

int main(int argc, char **argv)
{
    const std::string kind = argc > 1 ? argv[1] : "";
    if (kind == "lossy" && argc == 5) {
        tcpladder::Generator::lossyTransfers(argv[4], static_cast<std::uint32_t>(std::atol(argv[2])),
                                             static_cast<std::uint64_t>(std::atoll(argv[3])));
        return 0;
    }
    if (kind == "short" && argc == 4) {
        tcpladder::Generator::shortConnections(argv[3], static_cast<std::uint32_t>(std::atol(argv[2])));
        return 0;
    }
    std::fputs("usage: generate lossy FLOWS SEGMENTS FILE | generate short FLOWS FILE\n", stderr);
    return 2;
}
