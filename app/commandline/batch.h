// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/options.h"
#include "core/capture/capturenotes.h"
#include "core/capture/framereader.h"
#include "core/store/trace.h"

#include <functional>
#include <memory>
#include <vector>

namespace tcpladder {

/// What was read of the captures.
struct ReadCapture {
    std::shared_ptr<const Trace> trace;
    std::shared_ptr<FrameReader> frames; ///< null if the options ask for nothing that is made of packets
    std::vector<CaptureNotes::Name> names;
};

/// Writes the files that options name for --export; false if one could not be written, after saying so.
using FileWriter = std::function<bool(const Options &options, const ReadCapture &read)>;

/// Does what --print and --export ask for, in one reading of the captures. Returns the program's exit code: 0; 1 if a
/// capture could not be read to its end or a file not be written; 2 if the filter is wrong. The reason goes to standard
/// error; what could be read has been put out. Without @p writeFiles there must be no --export.
int runBatch(const Options &options, const FileWriter &writeFiles = {});

} // namespace tcpladder
