// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/whysentences.h"

#include "app/text/whytext.h"

namespace tcpladder {

QString WhySentences::of(const std::shared_ptr<const Trace> &trace, FlowId flow, std::uint32_t index)
{
    const std::uint32_t segments = trace->segmentCount(flow);
    if (!m_explainer || m_trace != trace || m_flow != flow || m_segments != segments) {
        m_trace = trace;
        m_flow = flow;
        m_segments = segments;
        m_explainer.emplace(*trace, flow);
        m_sentences.clear();
    }
    if (const auto known = m_sentences.constFind(index); known != m_sentences.constEnd())
        return *known;
    if (m_sentences.size() >= Most)
        m_sentences.clear();
    return *m_sentences.insert(index, whyText(m_explainer->explain(index)));
}

} // namespace tcpladder
