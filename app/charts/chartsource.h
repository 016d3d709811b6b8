// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chartdata.h"
#include "app/charts/chartnumbers.h"
#include "app/session/latestjob.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace tcpladder {

class Navigator;
class Session;

/// Brings the charts their numbers: made in a thread of its own, of the flow and the trace that the window shows, again
/// and again while they grow, 25 times a second at most.
class ChartSource : public QObject
{
    Q_OBJECT

public:
    ChartSource(const Session &session, const Navigator &navigator, QObject *parent = nullptr);

    /// Asks for other numbers from now on; changed() follows. An empty list of charts asks for none.
    void ask(const ChartRequest &request);
    /// What came last.
    const ChartData &data() const { return m_data; }
    /// True if data() is what was asked for last, and no more of it is to come by now.
    bool isSettled() const { return m_data.isComplete && !m_job.isBusy() && !m_tick.isActive(); }

Q_SIGNALS:
    /// data() is new.
    void changed();

private:
    void begin();
    void start();
    void grew();

    const Session &m_session;
    const Navigator &m_navigator;
    std::shared_ptr<ChartNumbers> m_numbers;
    ChartRequest m_request;
    ChartData m_data;
    bool m_isStale = false;  ///< something else was asked for meanwhile
    bool m_hasGrown = false; ///< the trace has, meanwhile
    QTimer m_tick;           ///< until the next update of numbers that grow
    LatestJob m_job;         // the last member: its thread ends before the others do
};

} // namespace tcpladder
