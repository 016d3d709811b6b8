// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the input as what follows a section header of pcapng, whose byte order the first byte chooses.
#include "tests/fuzz/readcapture.h"

#include <iterator>
#include <string>

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace std::string_literals;
    static const std::string headers[] = {
        "\x0a\x0d\x0d\x0a\x1c\0\0\0\x4d\x3c\x2b\x1a\1\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff\x1c\0\0\0"s,
        "\x0a\x0d\x0d\x0a\0\0\0\x1c\x1a\x2b\x3c\x4d\0\1\0\0\xff\xff\xff\xff\xff\xff\xff\xff\0\0\0\x1c"s};
    if (size > 0)
        tcpladder::test::readCapture(headers[data[0] % std::size(headers)], {data + 1, size - 1});
    return 0;
}
