// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/options.h"

#include <QStringList>

#include <optional>

namespace tcpladder {

/// The program's name and arguments in the order of the command line.
QStringList argumentsOf(int argc, char **argv);

/// Calls the process, for ps and killall, what the user has started, whichever program that has become.
void nameProcess();

/// Tells Qt what the program is called, and its version.
void nameApplication();

/// Does what needs no capture: a wrong command line, --help, --version, --list-interfaces. Returns the program's exit
/// code then.
std::optional<int> answer(const ParsedOptions &parsed);

} // namespace tcpladder
