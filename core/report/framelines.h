// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/capture/captureencoder.h"
#include "core/capture/framereader.h"
#include "core/report/segmentchoice.h"
#include "core/store/trace.h"

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace tcpladder {

/// Calls @p visit with each packet of @p trace that holds a TCP segment, read again from its capture, and whether
/// @p choice takes it; until it returns false. Returns the error that ended it before.
std::optional<Error> forEachFrame(const Trace &trace, const SegmentChoice &choice, FrameReader &frames,
                                  const std::function<bool(const Packet &packet, bool isChosen)> &visit);

/// Writes the segments that @p choice takes as tcpdump prints them. All packets are read again: sequence numbers are
/// relative to segments that may not be chosen.
std::optional<Error> writeTcpdumpLines(const Trace &trace, const SegmentChoice &choice, FrameReader &frames,
                                       std::ostream &out);

/// Writes the packets of the segments that @p choice takes as a capture file, a piece at a time, to @p sink, until it
/// returns false. A pcapng file has a section for each stretch of one link type; pcap knows one link type, so packets of
/// others than the first one's are left out there. Returns how many are, or what kept packets from being read.
Result<std::uint32_t> writePackets(const Trace &trace, const SegmentChoice &choice, FrameReader &frames,
                                   CaptureEncoder::Format format, const std::function<bool(const std::string &)> &sink);

} // namespace tcpladder
