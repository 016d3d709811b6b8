// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <stop_token>
#include <utility>

namespace tcpladder {

/// Computes in a thread of its own what the window asks for; only the newest wish counts. An older one is asked to stop,
/// and its result is dropped.
class LatestJob : public QObject
{
public:
    explicit LatestJob(QObject *parent = nullptr) : QObject(parent) { m_pool.setMaxThreadCount(1); }
    ~LatestJob() override
    {
        cancel();
        m_pool.waitForDone();
    }

    /// Calls `compute(std::stop_token)` in the worker thread, then `deliver(result)` in the thread of this object.
    template <typename Compute, typename Deliver>
    void run(Compute compute, Deliver deliver)
    {
        cancel();
        m_stop = std::stop_source();
        m_isBusy = true;
        m_pool.start([this, compute = std::move(compute), deliver = std::move(deliver), stop = m_stop]() mutable {
            if (stop.stop_requested())
                return;
            auto result = std::make_shared<decltype(compute(stop.get_token()))>(compute(stop.get_token()));
            QMetaObject::invokeMethod(this, [this, result, deliver = std::move(deliver), stop]() mutable {
                if (stop.stop_requested())
                    return;
                m_isBusy = false;
                deliver(std::move(*result));
            });
        });
    }

    /// Asks what is computed to stop; it will not be delivered.
    void cancel()
    {
        m_stop.request_stop();
        m_pool.clear();
        m_isBusy = false;
    }

    bool isBusy() const { return m_isBusy; }

private:
    QThreadPool m_pool;
    std::stop_source m_stop;
    bool m_isBusy = false;
};

} // namespace tcpladder
