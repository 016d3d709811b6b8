// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/networknamespace.h"

#include <QByteArray>

#include <functional>
#include <future>
#include <sched.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace tcpladder::test {

/// A cable between the network of this process, see enterOwnNetwork(), and another network that it makes: what is said
/// between sockets of the two passes interfaces, as between two machines.
class VethPair
{
public:
    static constexpr auto Near = "near"; ///< the interface here
    static constexpr auto NearAddress = "10.9.7.1";
    static constexpr auto FarAddress = "10.9.7.2";

    VethPair()
    {
        std::promise<pid_t> entered;
        std::promise<void> moved;
        std::promise<int> connected;
        m_thread = std::thread([&, end = m_end.get_future()]() mutable {
            entered.set_value(unshare(CLONE_NEWNET) == 0 ? gettid() : 0);
            moved.get_future().wait();
            const bool isUp = ip("address add 10.9.7.2/24 dev far") && ip("link set far up");
            connected.set_value(isUp ? socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0) : -1);
            end.wait(); // the network goes away with it
        });
        const pid_t thread = entered.get_future().get();
        m_isMade = thread != 0 && ip("link add near type veth peer name far")
                   && ip(("link set far netns " + QByteArray::number(thread)).constData())
                   && ip("address add 10.9.7.1/24 dev near") && ip("link set near up");
        moved.set_value();
        m_farSocket = connected.get_future().get();
        m_isMade = m_isMade && m_farSocket >= 0;
    }
    ~VethPair()
    {
        m_end.set_value();
        m_thread.join();
        ip("link delete near"); // at once, and not when the kernel gets to it
    }
    VethPair(const VethPair &) = delete;
    VethPair &operator=(const VethPair &) = delete;

    /// False if the program ip (of iproute2) is missing, or the kernel has no veth.
    bool isMade() const { return m_isMade; }
    /// A socket of the far network; whoever asks closes it. There is one.
    int farSocket() const { return m_farSocket; }

private:
    std::promise<void> m_end;
    std::thread m_thread;
    bool m_isMade = false;
    int m_farSocket = -1;
};

} // namespace tcpladder::test
