// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/whytext.h"
#include "core/why/explainer.h"

#include <cstddef>
#include <string>
#include <unordered_map>

namespace tcpladder {

/// Gives the why-sentences of segments that come in the order of the capture, with one explainer a flow.
class WhySource
{
public:
    explicit WhySource(const Trace &trace) : m_trace(trace) {}

    std::string operator()(FlowId flow, std::uint32_t index)
    {
        constexpr std::size_t Most = 2048; // flows that talk at once, as a rule; more are begun anew
        auto place = m_flows.find(flow.value());
        if (place == m_flows.end()) {
            if (m_flows.size() >= Most)
                m_flows.clear();
            place = m_flows.try_emplace(flow.value(), m_trace, flow).first;
        }
        Source &source = place->second;
        return whyText(source.explainer.explain(index, source.back)).toStdString();
    }

private:
    struct Source {
        Source(const Trace &trace, FlowId flow) : explainer(trace, flow), back(explainer.lookBack()) {}
        Explainer explainer;
        LookBack back;
    };

    const Trace &m_trace;
    std::unordered_map<std::uint32_t, Source> m_flows;
};

} // namespace tcpladder
