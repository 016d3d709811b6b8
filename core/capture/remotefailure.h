// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/capture/livesettings.h"

#include <string_view>

namespace tcpladder {

/// Why LiveSettings::command, which is ssh with tcpdump on another machine, ended with @p status other than 0: told by
/// that and by what both @p said on standard error, of which the end is enough.
Error remoteFailure(const LiveSettings &settings, int status, std::string_view said);

} // namespace tcpladder
