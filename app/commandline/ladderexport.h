// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/options.h"
#include "core/store/trace.h"

#include <iosfwd>

namespace tcpladder {

/// Writes the flows that @p options ask for as ladders in text, one after another.
void printLadders(const Options &options, const Trace &trace, std::ostream &out);

/// Does what --export asks for. Returns the program's exit code: 0, or 1 if a capture could not be read to its end or the
/// picture could not be written (the reason goes to standard error; what could be read is in the picture).
int exportLadder(const Options &options);

} // namespace tcpladder
