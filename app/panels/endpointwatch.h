// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/endpointfacts.h"

#include <QObject>

#include <array>
#include <optional>

namespace tcpladder {

class Navigator;
class Session;

/// Asks, once for both panels, what is known of the end points at the selected segment, or at the last one if none is
/// selected. While a capture goes on, the timers of the newest segment run by the clock.
class EndpointWatch : public QObject
{
    Q_OBJECT

public:
    EndpointWatch(const Session &session, const Navigator &navigator, QObject *parent = nullptr);

    /// Empty if no flow is shown.
    const std::optional<EndpointFacts> &facts(Side side) const { return m_facts[sideIndex(side)]; }
    /// What @p end is called.
    QString nameOf(const EndPoint &end) const;

Q_SIGNALS:
    void changed();

private:
    void refresh();

    const Session &m_session;
    const Navigator &m_navigator;
    std::array<std::optional<EndpointFacts>, 2> m_facts;
};

} // namespace tcpladder
