// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reveal/revealer.h"

#include <algorithm>
#include <cmath>

namespace tcpladder {
namespace {

constexpr double Slowest = 1.0 / 64;
constexpr double Fastest = 64;
constexpr int ShortestWait = 15; // milliseconds: what falls due within it appears at once
constexpr std::uint32_t MostAtOnce = 4096;

} // namespace

Revealer::Revealer(std::shared_ptr<const Trace> trace, FlowId flow, QObject *parent)
    : QObject(parent),
      m_trace(std::move(trace)),
      m_flow(flow)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Revealer::play);
}

void Revealer::reveal(std::uint32_t count)
{
    m_count = std::min(count, total());
    m_isAsking = false;
    Q_EMIT changed();
}

void Revealer::next()
{
    m_timer.stop();
    if (m_count >= total())
        return;
    if (m_asks && !m_isAsking) {
        m_isAsking = true;
        Q_EMIT changed();
        return;
    }
    reveal(m_count + 1);
}

void Revealer::back()
{
    m_timer.stop();
    if (m_isAsking)
        reveal(m_count);
    else if (m_count > 0)
        reveal(m_count - 1);
}

void Revealer::toStart()
{
    m_timer.stop();
    reveal(0);
}

void Revealer::toEnd()
{
    m_timer.stop();
    reveal(total());
}

void Revealer::setAsking(bool asks)
{
    m_asks = asks;
    m_isAsking = m_isAsking && asks;
    Q_EMIT changed();
}

void Revealer::setSpeed(double speed)
{
    m_speed = std::clamp(speed, Slowest, Fastest);
    if (isPlaying())
        wait();
    Q_EMIT changed();
}

void Revealer::setPlaying(bool playing)
{
    m_isAsking = false;
    if (playing && m_count < total())
        m_timer.start(0);
    else
        m_timer.stop();
    Q_EMIT changed();
}

Nanoseconds Revealer::timeOf(std::uint32_t index) const
{
    const auto ids = m_trace->segmentsOf(m_flow, index, 1);
    return ids.empty() ? 0 : m_trace->segments()[ids.front()].time;
}

void Revealer::play()
{
    const std::uint32_t all = total();
    const std::uint32_t most = std::min(all, m_count + MostAtOnce);
    std::uint32_t count = std::min(m_count + 1, all);
    const Nanoseconds now = timeOf(count - 1);
    const double together = ShortestWait * static_cast<double>(Millisecond) * m_speed;
    while (count < most && static_cast<double>(timeOf(count) - now) < together)
        ++count;
    m_count = count;
    if (m_count < all)
        wait();
    Q_EMIT changed();
}

void Revealer::wait()
{
    const Nanoseconds gap = m_count > 0 && m_count < total() ? timeOf(m_count) - timeOf(m_count - 1) : 0;
    const double milliseconds = static_cast<double>(gap) / static_cast<double>(Millisecond) / m_speed;
    m_timer.start(static_cast<int>(std::clamp(milliseconds, 1.0 * ShortestWait, 1.0 * LongestWait)));
}

} // namespace tcpladder
