// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/whytext.h"
#include "core/why/explainer.h"

#include <map>
#include <string>

namespace tcpladder {

/// Gives the why-sentences of segments that come in the order of the capture, with one explainer a flow.
class WhySource
{
public:
    explicit WhySource(const Trace &trace) : m_trace(trace) {}

    std::string operator()(FlowId flow, std::uint32_t index)
    {
        const auto place = m_explainers.try_emplace(flow, m_trace, flow).first;
        return whyText(place->second.explain(index)).toStdString();
    }

private:
    const Trace &m_trace;
    std::map<FlowId, Explainer> m_explainers;
};

} // namespace tcpladder
