// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartdata.h"
#include "core/series/captureseries.h"
#include "core/series/flowseries.h"
#include "core/store/trace.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

namespace tcpladder {

/// Makes the charts' numbers of one trace and one flow, a bit more of them with each answer. One thread asks at a time,
/// and not that of the window.
class ChartNumbers
{
public:
    /// @p flow may be invalid: then there are only charts of the capture.
    ChartNumbers(std::shared_ptr<const Trace> trace, FlowId flow);

    /// Takes further segments for up to @p patience, and answers with what there is.
    ChartData answer(const ChartRequest &request, std::chrono::milliseconds patience);
    /// Has an answer that is being made take no further segments; from any thread.
    void hurry() { m_isInHurry = true; }

private:
    void extend(const ChartRequest &request, std::chrono::milliseconds patience, ChartData &data);
    bool extendSome(const ChartRequest &request);
    void answerFlow(const ChartRequest &request, ChartData &data) const;
    void answerCapture(const ChartRequest &request, ChartData &data) const;

    std::shared_ptr<const Trace> m_trace;
    std::optional<FlowSeries> m_flow;
    CaptureSeries m_capture;
    FlowBars m_bars;
    std::atomic<bool> m_isInHurry{false};
};

} // namespace tcpladder
