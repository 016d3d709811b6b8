// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/captureencoder.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tcpladder::helper {

/// What the helper was asked to do. Sizes are bytes; 0 is no limit.
struct HelperOptions {
    std::string interface;
    std::string filter;
    int snapLength = 262144;
    int bufferMebibytes = 64; ///< of the kernel
    bool isPromiscuous = true;
    bool isImmediate = false;
    CaptureEncoder::Format format = CaptureEncoder::Format::Pcapng;
    std::uint64_t stopSeconds = 0;
    std::uint64_t stopPackets = 0;
    std::uint64_t stopBytes = 0;
    std::uint64_t ringBytes = 0;
    std::vector<std::string> checked; ///< interfaces of which only to say whether they may be captured
};

/// Reads the command line; empty, with a word on standard error, if it is wrong.
std::optional<HelperOptions> parseHelperOptions(int argc, char **argv);

} // namespace tcpladder::helper
