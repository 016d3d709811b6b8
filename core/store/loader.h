// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/packetsource.h"
#include "core/store/trace.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace tcpladder {

/// Reads @p source to its end into @p trace. The calling thread analyses; where there is much to read, another one reads
/// and decodes for it meanwhile, and is done when this returns.
///
/// @p progress is called after each batch, some thousand times a second, with the bytes read (-1 if unknown). It may read
/// the trace.
/// Returns the error that ended reading before the end of the source, or Cancelled if @p stop asked for it; all that was
/// read before is in the trace.
std::optional<Error> load(PacketSource &source, Trace &trace, const std::stop_token &stop = {},
                          const std::function<void(std::int64_t position)> &progress = {});

} // namespace tcpladder
