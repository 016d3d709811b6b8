// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/livesettings.h"

namespace tcpladder {

/// What was chosen when a capture was started last.
LiveSettings lastCaptureSettings();
void rememberCaptureSettings(const LiveSettings &settings);

} // namespace tcpladder
