// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/navigation/guide.h"

#include "app/navigation/navigator.h"
#include "app/session/session.h"

namespace tcpladder {

Guide::Guide(const Session &session, Navigator &navigator, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_navigator(navigator)
{}

std::uint32_t Guide::count() const
{
    const auto trace = m_session.trace();
    const FlowId flow = m_navigator.flow();
    return flow.isValid() && flow.value() < trace->counts().flows ? trace->segmentCount(flow) : 0;
}

void Guide::nextSegment()
{
    const auto now = m_navigator.segment();
    const std::uint32_t next = now ? *now + 1 : 0;
    if (next < count())
        m_navigator.setSegment(next);
}

void Guide::previousSegment()
{
    const std::uint32_t all = count();
    const auto now = m_navigator.segment();
    if (!now && all > 0)
        m_navigator.setSegment(all - 1);
    else if (now && *now > 0)
        m_navigator.setSegment(*now - 1);
}

void Guide::firstSegment()
{
    if (count() > 0)
        m_navigator.setSegment(0);
}

void Guide::lastSegment()
{
    if (const std::uint32_t all = count(); all > 0)
        m_navigator.setSegment(all - 1);
}

} // namespace tcpladder
