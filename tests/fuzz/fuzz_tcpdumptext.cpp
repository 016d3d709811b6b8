// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the input as text. It follows a line that is right, so that the rest is always read. The capture that the text
// becomes must be whole.
#include "core/capture/memorybytesource.h"
#include "core/capture/tcpdumptextsource.h"
#include "tests/fuzz/readcapture.h"

#include <array>
#include <string>

using namespace tcpladder;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::string text = "12:00:00.000001 IP 10.0.0.1.5000 > 10.0.0.2.80: Flags [S], seq 7, win 9, length 0\n";
    text.append(reinterpret_cast<const char *>(data), size);
    auto source = std::make_unique<MemoryByteSource>(std::make_shared<const std::string>(std::move(text)));
    auto packets = TcpdumpTextSource::open(std::move(source), {});
    test::require(packets.isOk());

    std::string capture;
    std::array<std::uint8_t, 4096> piece{};
    for (std::ptrdiff_t got = 0; (got = packets.value()->read(piece)) > 0;)
        capture.append(reinterpret_cast<const char *>(piece.data()), static_cast<std::size_t>(got));
    test::readCapture(std::move(capture), {}, test::Damage::Impossible);
    return 0;
}
