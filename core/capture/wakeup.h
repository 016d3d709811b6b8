// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/filedescriptor.h"

#include <cstdint>
#include <sys/eventfd.h>

namespace tcpladder {

/// Ends a poll() of one thread from another, or from a signal handler.
class Wakeup
{
public:
    Wakeup() : m_event(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

    /// To be polled for POLLIN.
    int number() const { return m_event.get(); }
    void wake() const
    {
        const std::uint64_t one = 1;
        [[maybe_unused]] const ssize_t written = write(m_event.get(), &one, sizeof one); // full is as good
    }
    /// It was heard.
    void clear() const
    {
        std::uint64_t count = 0;
        [[maybe_unused]] const ssize_t got = read(m_event.get(), &count, sizeof count);
    }

private:
    FileDescriptor m_event;
};

} // namespace tcpladder
