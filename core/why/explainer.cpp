// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/why/explainer.h"

#include "core/why/connectionreasons.h"
#include "core/why/markreasons.h"

#include <algorithm>

namespace tcpladder {
namespace {

/// Whether a mark's reason does not tell what the segment carries or acknowledges.
bool leavesMuchUnsaid(Reason reason)
{
    return reason == Reason::WindowFull || reason == Reason::AfterGap || reason == Reason::ZeroWindow
           || reason == Reason::AckOfUnseen;
}

} // namespace

Explainer::Explainer(const Trace &trace, FlowId flow)
    : m_trace(trace),
      m_flow(trace.flow(flow)),
      m_paths{trace.path(flow, Side::Client), trace.path(flow, Side::Server)}
{}

State Explainer::stateAfter(Side side, std::uint32_t index) const
{
    const StatePath &path = m_paths[sideIndex(side)];
    return path.empty() ? State::Unknown : stepAfter(path, index).state;
}

State Explainer::stateBefore(Side side, std::uint32_t index) const
{
    const StatePath &path = m_paths[sideIndex(side)];
    if (index == 0)
        return path.empty() ? State::Unknown : path.front().state;
    return stateAfter(side, index - 1);
}

Explanation Explainer::explain(std::uint32_t index) const
{
    return explainAll(index).front();
}

Explanation Explainer::explain(std::uint32_t index, LookBack &back) const
{
    return explainAll(index, back).front();
}

std::vector<Explanation> Explainer::explainAll(std::uint32_t index) const
{
    LookBack back = lookBack();
    return explainAll(index, back);
}

std::vector<Explanation> Explainer::explainAll(std::uint32_t index, LookBack &back) const
{
    SegmentContext context(m_trace, m_flow, index, back);
    if (context.segment.marks.isUnreadable())
        return {context.base(Reason::Unknown)};
    const Side own = context.segment.from;
    context.ownBefore = stateBefore(own, index);
    context.ownAfter = stateAfter(own, index);
    context.otherBefore = stateBefore(otherSide(own), index);
    context.otherAfter = stateAfter(otherSide(own), index);

    // What opens or closes a connection weighs more than a mark, and a mark more than plain data or an ACK.
    std::vector<Explanation> all;
    const auto add = [&all](const Explanation &next) {
        const bool isNew =
            std::none_of(all.begin(), all.end(), [&](const Explanation &said) { return said.reason == next.reason; });
        if (isNew)
            all.push_back(next);
    };
    const bool isCopy = context.segment.marks.has(Mark::DuplicateFrame); // of a packet that was explained
    for (const auto explain : {&explainReset, &explainSyn, &explainFin}) {
        const auto reason = all.empty() && !isCopy ? explain(context) : std::nullopt;
        if (reason)
            add(*reason);
    }
    const bool isOfConnection = !all.empty();
    std::vector<Explanation> minor;
    for (const Explanation &mark : explainMarks(m_trace, context)) {
        // That a SYN or FIN is sent again is said already.
        const bool isSaid =
            isOfConnection && (mark.reason == Reason::Retransmission || mark.reason == Reason::DuplicateAck);
        if (mark.reason == Reason::Offload)
            minor.push_back(mark);
        else if (!isSaid)
            add(mark);
    }
    if (all.empty() || (!isOfConnection && leavesMuchUnsaid(all.front().reason)))
        add(*explainDataOrAck(context));
    if (const auto data = explainDataBeforeFin(all.back()))
        add(*data);
    for (const Explanation &mark : minor)
        add(mark);
    for (const Explanation &flag : explainFlags(context))
        add(flag);
    return all;
}

} // namespace tcpladder
