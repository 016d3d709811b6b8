// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// What libFuzzer calls with each input, and replay.cpp with each file of a corpus.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace tcpladder::test {

/// Stops the program, which is how a fuzz target says that something is wrong.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace tcpladder::test
