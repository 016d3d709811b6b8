// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/jsonlines.h"
#include "core/report/segmentchoice.h"
#include "core/store/trace.h"

#include <iosfwd>

namespace tcpladder {

/// Writes the segments that @p choice takes as comma-separated values (RFC 4180, lines ending in LF) with a line of
/// names above: the same values as writeSegmentLines(), empty where these are null; several marks are separated by
/// spaces.
void writeCsv(const Trace &trace, const SegmentChoice &choice, const WhyText &why, std::ostream &out);

} // namespace tcpladder
