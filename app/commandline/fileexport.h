// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/batch.h"

namespace tcpladder {

/// Writes the files that @p options name for --export of what was @p read. False if one could not be written, after
/// saying so. Pictures need a QGuiApplication.
bool writeExportFiles(const Options &options, const ReadCapture &read);

} // namespace tcpladder
