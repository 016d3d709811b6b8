// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/report/segmentchoice.h"
#include "core/store/trace.h"

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>

namespace tcpladder {

class SegmentRecords;

/// The sentence that says why a flow's segment was sent, by its index in the flow.
using WhyText = std::function<std::string(FlowId, std::uint32_t index)>;

/// Writes one JSON object a line for each segment of @p trace that @p choice takes, in the order of the capture.
void writeSegmentLines(const Trace &trace, const SegmentChoice &choice, const WhyText &why, std::ostream &out);

/// Writes the lines of writeSegmentLines() while a trace grows. States are those that were known when a segment came.
class GrowingSegmentLines
{
public:
    GrowingSegmentLines(const Trace &trace, const SegmentChoice &choice);
    ~GrowingSegmentLines();

    /// Writes the segments that came since the last call.
    void write(const WhyText &why, std::ostream &out);

private:
    std::unique_ptr<SegmentRecords> m_records;
};

/// Writes one JSON object a line for each flow of @p trace that @p choice takes.
void writeFlowLines(const Trace &trace, const SegmentChoice &choice, std::ostream &out);

/// Seconds since 1970 with nine decimals: "1700000000.123456789".
std::string epochText(Nanoseconds time);
/// Seconds with nine decimals at most and no zeros at the end: "5.181006".
std::string secondsText(Nanoseconds span);

} // namespace tcpladder
