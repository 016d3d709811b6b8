// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/readcapture.h"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// The input is a pcap file; its first byte chooses among the magic numbers, so that none has to be guessed.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace std::string_literals;
    static const std::string magics[] = {"\xd4\xc3\xb2\xa1"s, "\xa1\xb2\xc3\xd4"s, "\x4d\x3c\xb2\xa1"s,
                                         "\xa1\xb2\x3c\x4d"s, "\x34\xcd\xb2\xa1"s, "\xa1\xb2\xcd\x34"s};
    if (size > 0) {
        const std::string rest(reinterpret_cast<const char *>(data) + 1, size - 1);
        tcpladder::test::readCapture(tcpladder::openCaptureBytes(magics[data[0] % std::size(magics)] + rest));
    }
    return 0;
}
