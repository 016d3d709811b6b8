// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/trace.h"

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <unordered_map>
#include <utility>

namespace tcpladder {

/// The sentence that says why a flow's segment was sent, by its index in the flow.
using WhyText = std::function<std::string(FlowId, std::uint32_t index)>;

/// Writes one JSON object a line for each segment of @p trace for whose flow @p isWanted says so, in the order of the
/// capture.
void writeSegmentLines(const Trace &trace, const std::function<bool(FlowId)> &isWanted, const WhyText &why,
                       std::ostream &out);

/// Writes the lines of writeSegmentLines() while a trace grows. States are those that were known when a segment came.
class GrowingSegmentLines
{
public:
    explicit GrowingSegmentLines(const Trace &trace, std::function<bool(FlowId)> isWanted = {})
        : m_trace(trace),
          m_isWanted(std::move(isWanted))
    {}

    /// Writes the segments that came since the last call.
    void write(const WhyText &why, std::ostream &out);

private:
    const Trace &m_trace;
    std::function<bool(FlowId)> m_isWanted;
    std::uint32_t m_next = 0;                                     ///< of the log
    std::unordered_map<std::uint32_t, std::uint32_t> m_nextIndex; ///< of each flow
};

/// Writes one JSON object a line for each flow of @p trace for which @p isWanted says so.
void writeFlowLines(const Trace &trace, const std::function<bool(FlowId)> &isWanted, std::ostream &out);

/// Seconds since 1970 with nine decimals: "1700000000.123456789".
std::string epochText(Nanoseconds time);
/// Seconds with nine decimals at most and no zeros at the end: "5.181006".
std::string secondsText(Nanoseconds span);

} // namespace tcpladder
