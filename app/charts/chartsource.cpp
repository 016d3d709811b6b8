// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartsource.h"

#include "app/navigation/navigator.h"
#include "app/session/session.h"

namespace tcpladder {
namespace {

constexpr std::chrono::milliseconds Interval{40}; // 25 updates a second
constexpr std::chrono::milliseconds Patience{25}; // how long an answer may be about taking segments

} // namespace

ChartSource::ChartSource(const Session &session, const Navigator &navigator, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_navigator(navigator)
{
    m_tick.setSingleShot(true);
    m_tick.setInterval(Interval);
    connect(&m_tick, &QTimer::timeout, this, &ChartSource::start);
    connect(&session, &Session::opened, this, &ChartSource::begin);
    connect(&session, &Session::progressed, this, &ChartSource::grew);
    connect(&session, &Session::finished, this, &ChartSource::grew);
    connect(&navigator, &Navigator::flowChanged, this, &ChartSource::begin);
}

void ChartSource::begin()
{
    m_job.cancel();
    m_tick.stop();
    m_numbers.reset();
    m_data = {};
    start();
}

void ChartSource::ask(const ChartRequest &request)
{
    m_request = request;
    start();
}

void ChartSource::start()
{
    if (m_request.charts.empty())
        return;
    if (m_job.isBusy()) { // its answer comes soon, and is not thrown away: a hand that moves on is not left without
        m_isStale = true;
        m_numbers->hurry();
        return;
    }
    if (!m_numbers)
        m_numbers = std::make_shared<ChartNumbers>(m_session.trace(), m_navigator.flow());
    m_isStale = false;
    m_hasGrown = false;
    m_tick.stop();
    m_job.run([numbers = m_numbers,
               request = m_request](const std::stop_token &) { return numbers->answer(request, Patience); },
              [this](ChartData data) {
                  m_data = std::move(data);
                  Q_EMIT changed();
                  if (m_isStale)
                      start();
                  else if (!m_data.isComplete || m_hasGrown)
                      m_tick.start();
              });
}

void ChartSource::grew()
{
    if (m_job.isBusy())
        m_hasGrown = true;
    else if (!m_tick.isActive() && !m_request.charts.empty())
        m_tick.start();
}

} // namespace tcpladder
