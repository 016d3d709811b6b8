// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/readcapture.h"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// The input is what follows a section header, whose byte order the first byte chooses.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace std::string_literals;
    static const std::string headers[] = {
        "\x0a\x0d\x0d\x0a\x1c\0\0\0\x4d\x3c\x2b\x1a\1\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff\x1c\0\0\0"s,
        "\x0a\x0d\x0d\x0a\0\0\0\x1c\x1a\x2b\x3c\x4d\0\1\0\0\xff\xff\xff\xff\xff\xff\xff\xff\0\0\0\x1c"s};
    if (size > 0) {
        const std::string rest(reinterpret_cast<const char *>(data) + 1, size - 1);
        tcpladder::test::readCapture(tcpladder::openCaptureBytes(headers[data[0] % 2] + rest));
    }
    return 0;
}
