// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the input as a pcap file; its first byte chooses among the magic numbers, so that none has to be guessed.
#include "tests/fuzz/readcapture.h"

#include <iterator>
#include <string>

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace std::string_literals;
    static const std::string magics[] = {"\xd4\xc3\xb2\xa1"s, "\xa1\xb2\xc3\xd4"s, "\x4d\x3c\xb2\xa1"s,
                                         "\xa1\xb2\x3c\x4d"s, "\x34\xcd\xb2\xa1"s, "\xa1\xb2\xcd\x34"s};
    if (size > 0)
        tcpladder::test::readCapture(magics[data[0] % std::size(magics)], {data + 1, size - 1});
    return 0;
}
