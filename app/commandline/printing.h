// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/options.h"

namespace tcpladder {

/// Does what --print asks for, to standard output. Returns the program's exit code: 0, or 1 if a capture could not be
/// read to its end (the reason goes to standard error, what could be read is printed).
int printCapture(const Options &options);

} // namespace tcpladder
