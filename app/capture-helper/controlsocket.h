// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/filedescriptor.h"

#include <utility>

namespace tcpladder::helper {

/// Hears from the program that started the helper: it sends files for a ring ahead of their use, and closes its end when
/// capturing is to stop, or when it dies.
class ControlSocket
{
public:
    explicit ControlSocket(int number) : m_number(number) {}

    int number() const { return m_number; }
    /// Takes what has come without waiting.
    void receive();
    bool isClosed() const { return m_isClosed; }
    bool hasSpare() const { return m_spare.isValid(); }
    FileDescriptor takeSpare() { return std::move(m_spare); }

private:
    int m_number;
    bool m_isClosed = false;
    FileDescriptor m_spare;
};

} // namespace tcpladder::helper
