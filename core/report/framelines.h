// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/capture/framereader.h"
#include "core/report/segmentchoice.h"
#include "core/store/trace.h"

#include <functional>
#include <iosfwd>
#include <optional>

namespace tcpladder {

/// Calls @p visit with each packet of @p trace that holds a TCP segment, read again from its capture, and whether
/// @p choice takes it; until it returns false. Returns the error that ended it before.
std::optional<Error> forEachFrame(const Trace &trace, const SegmentChoice &choice, FrameReader &frames,
                                  const std::function<bool(const Packet &packet, bool isChosen)> &visit);

/// Writes the segments that @p choice takes as tcpdump prints them. All packets are read again: sequence numbers are
/// relative to segments that may not be chosen.
std::optional<Error> writeTcpdumpLines(const Trace &trace, const SegmentChoice &choice, FrameReader &frames,
                                       std::ostream &out);

} // namespace tcpladder
