// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/livecapture.h"

#include <csignal>
#include <memory>
#include <utility>

namespace tcpladder {

/// While it lives, Ctrl-C, and whoever else asks the program to end, ends a live capture: what came is still put out. A
/// second time ends the program.
class Interruption
{
public:
    explicit Interruption(std::shared_ptr<LiveCapture> live) : m_live(std::move(live))
    {
        s_live = m_live.get();
        for (const int signal : Signals)
            std::signal(signal, &Interruption::stop);
    }
    ~Interruption()
    {
        for (const int signal : Signals)
            std::signal(signal, SIG_DFL);
        s_live = nullptr;
    }
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

private:
    static constexpr int Signals[] = {SIGINT, SIGTERM, SIGHUP};
    static void stop(int signal)
    {
        std::signal(signal, SIG_DFL);
        if (LiveCapture *live = s_live)
            live->stop();
    }

    static inline std::atomic<LiveCapture *> s_live{nullptr};
    std::shared_ptr<LiveCapture> m_live;
};

} // namespace tcpladder
