// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/livesettings.h"

#include <QString>

class QCommandLineParser;

namespace tcpladder {

struct Options;

/// Adds the options of live capture to @p parser.
void describeLiveOptions(QCommandLineParser &parser);
/// Reads them into @p options; returns what is wrong, or an empty string.
QString readLiveOptions(const QCommandLineParser &parser, Options &options);

/// Prints each interface with its addresses, and whether this user may capture on it. Returns the program's exit code.
int printInterfaces();

} // namespace tcpladder
