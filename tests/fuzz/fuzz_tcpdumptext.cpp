// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/readcapture.h"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// The input is text. It follows a line that is right, so that the rest is always read.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string first = "12:00:00.000001 IP 10.0.0.1.5000 > 10.0.0.2.80: Flags [S], seq 7, win 9, length 0\n";
    tcpladder::test::readCapture(
        tcpladder::openTcpdumpText(first + std::string(reinterpret_cast<const char *>(data), size)));
    return 0;
}
