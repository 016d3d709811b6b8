// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/options.h"

namespace tcpladder {

/// Does what --print and --export ask for, in one reading of the captures. Returns the program's exit code: 0; 1 if a
/// capture could not be read to its end or a file not be written; 2 if the filter is wrong. The reason goes to standard
/// error; what could be read has been put out.
int runBatch(const Options &options);

} // namespace tcpladder
