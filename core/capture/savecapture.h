// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/packetsource.h"

#include <optional>
#include <stop_token>
#include <string>

namespace tcpladder {

/// Writes every packet of @p source that is wanted into @p path: as pcap if its name ends so, else as pcapng. A file that
/// stood there is replaced once all is written; until then, and if something fails, it stays. Returns why it could not be
/// done; Cancelled if @p stop asked for it.
std::optional<Error> saveCapture(PacketSource &source, const std::string &path, const std::stop_token &stop = {});

} // namespace tcpladder
