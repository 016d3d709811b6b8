// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <memory>

namespace tcpladder {

/// How far a flow has been revealed to an audience, and what comes next: one segment at a time, a question before each
/// if wanted, by hand or along the capture's own time.
class Revealer : public QObject
{
    Q_OBJECT

public:
    /// Nothing of @p flow, which must exist, is revealed yet.
    Revealer(std::shared_ptr<const Trace> trace, FlowId flow, QObject *parent = nullptr);

    /// How many segments are revealed: the first count() of total().
    std::uint32_t count() const { return m_count; }
    std::uint32_t total() const { return m_trace->segmentCount(m_flow); }
    const Trace &trace() const { return *m_trace; }
    FlowId flow() const { return m_flow; }

    /// Whether the audience is asked what the segment to come will bring about.
    bool isAsking() const { return m_isAsking; }
    /// Whether each segment is asked about before it is revealed.
    bool asks() const { return m_asks; }
    void setAsking(bool asks);

    bool isPlaying() const { return m_timer.isActive(); }
    /// Plays the rest along the capture's time; asks nothing meanwhile.
    void setPlaying(bool playing);
    /// How many times as fast as the capture, from 1/64 to 64.
    double speed() const { return m_speed; }
    void setSpeed(double speed);

    /// A silence is played no longer than this, in milliseconds.
    static constexpr int LongestWait = 2000;

public Q_SLOTS:
    /// Asks about the next segment, or reveals it if that was done or is not wanted.
    void next();
    /// Takes a question or the last segment back.
    void back();
    void toStart();
    void toEnd();

Q_SIGNALS:
    void changed();

private:
    void reveal(std::uint32_t count);
    void play();
    void wait();
    Nanoseconds timeOf(std::uint32_t index) const;

    std::shared_ptr<const Trace> m_trace;
    FlowId m_flow;
    std::uint32_t m_count = 0;
    bool m_asks = false;
    bool m_isAsking = false;
    double m_speed = 1;
    QTimer m_timer; ///< runs out when the next segment is due
};

} // namespace tcpladder
