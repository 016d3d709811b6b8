// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/navigation/navigator.h"

namespace tcpladder {

Navigator::Navigator(QObject *parent) : QObject(parent) {}

void Navigator::setFlow(FlowId flow)
{
    if (flow == m_flow)
        return;
    m_flow = flow;
    m_segment.reset();
    Q_EMIT flowChanged(m_flow);
    Q_EMIT segmentChanged(m_segment);
}

void Navigator::setSegment(std::optional<std::uint32_t> index)
{
    if (index == m_segment)
        return;
    m_segment = index;
    Q_EMIT segmentChanged(m_segment);
}

void Navigator::setVisibleTime(std::optional<TimeSpan> time)
{
    if (time == m_visibleTime)
        return;
    m_visibleTime = time;
    Q_EMIT visibleTimeChanged();
}

void Navigator::setLadderTime(std::optional<TimeSpan> time)
{
    if (time == m_ladderTime)
        return;
    m_ladderTime = time;
    Q_EMIT ladderTimeChanged();
}

void Navigator::goTo(FlowId flow, std::uint32_t index)
{
    setFlow(flow);
    setSegment(index);
}

} // namespace tcpladder
