// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"
#include "core/why/explanation.h"
#include "core/why/lookback.h"

#include <array>
#include <cstdint>
#include <vector>

namespace tcpladder {

/// Says why each segment of one flow was sent, from what the capture proves. It looks at the flow as it was when the
/// explainer was made, and at a bounded number of segments before the one in question.
class Explainer
{
public:
    Explainer(const Trace &trace, FlowId flow);

    /// The weightiest reason of segment @p index < segmentCount of the flow.
    Explanation explain(std::uint32_t index) const;
    /// All that there is to say of it: first what explain() gives, then its marks and flags, and last what it does
    /// besides, such as carrying data. No reason comes twice.
    std::vector<Explanation> explainAll(std::uint32_t index) const;

    /// For reasons of many segments: what one call of explain() has read, and the next need not read.
    LookBack lookBack() const { return {m_trace, m_flow}; }
    Explanation explain(std::uint32_t index, LookBack &back) const;

private:
    std::vector<Explanation> explainAll(std::uint32_t index, LookBack &back) const;
    State stateBefore(Side side, std::uint32_t index) const;
    State stateAfter(Side side, std::uint32_t index) const;

    const Trace &m_trace;
    FlowSummary m_flow;
    std::array<StatePath, 2> m_paths;
};

} // namespace tcpladder
