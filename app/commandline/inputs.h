// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/options.h"
#include "core/capture/packetsource.h"

namespace tcpladder {

/// Opens the captures that @p options name as one, to be read once, up to the first damage as tcpdump does.
Result<std::unique_ptr<PacketSource>> openInputs(const Options &options);

} // namespace tcpladder
