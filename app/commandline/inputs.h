// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/options.h"
#include "core/capture/livecapture.h"
#include "core/capture/packetsource.h"

#include <memory>
#include <optional>

namespace tcpladder {

/// What the command line reads: files as one, or an interface.
struct Input {
    std::unique_ptr<PacketSource> source;
    std::shared_ptr<LiveCapture> live; ///< null for files
};

/// Opens the captures that @p options name as one, to be read up to the first damage as tcpdump does: once, or if
/// @p isRereadable so that packets can be read again. Or begins to capture on the interface that they name.
Result<Input> openInputs(const Options &options, bool isRereadable = false);

/// The program's exit code after reading its inputs: 0, 1 if they could not be read to their end, 2 if the filter is wrong.
int exitCodeOf(const std::optional<Error> &error);

} // namespace tcpladder
