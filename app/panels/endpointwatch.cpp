// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/endpointwatch.h"

#include "app/navigation/navigator.h"
#include "app/session/session.h"
#include "app/text/endpointtext.h"

#include <algorithm>

namespace tcpladder {

EndpointWatch::EndpointWatch(const Session &session, const Navigator &navigator, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_navigator(navigator)
{
    connect(&session, &Session::opened, this, &EndpointWatch::refresh);
    connect(&session, &Session::numbersGrew, this, &EndpointWatch::refresh);
    connect(&session, &Session::finished, this, &EndpointWatch::refresh);
    connect(&session, &Session::namesChanged, this, &EndpointWatch::changed);
    connect(&navigator, &Navigator::segmentChanged, this, &EndpointWatch::refresh); // comes with another flow too
    refresh();
}

QString EndpointWatch::nameOf(const EndPoint &end) const
{
    return shortEndPointText(m_session.names().get(), end);
}

void EndpointWatch::refresh()
{
    const auto trace = m_session.trace();
    const FlowId flow = m_navigator.flow();
    m_facts = {};
    if (flow.isValid() && flow.value() < trace->counts().flows) {
        if (const std::uint32_t count = trace->segmentCount(flow); count > 0) {
            const std::uint32_t index = std::min(m_navigator.segment().value_or(count - 1), count - 1);
            // Where nothing is selected, or what is newest of a live capture, the time is now, or the capture's end.
            const bool hasClock = index == count - 1 && (m_session.isLive() || !m_navigator.segment());
            auto both = endpointFacts(*trace, flow, index, m_session.timeWait(),
                                      hasClock ? std::optional(trace->now()) : std::nullopt);
            for (EndpointFacts &facts : both)
                facts.isRunning = hasClock && m_session.isLive() && m_session.isLoading();
            m_facts = {std::move(both[0]), std::move(both[1])};
        }
    }
    Q_EMIT changed();
}

} // namespace tcpladder
