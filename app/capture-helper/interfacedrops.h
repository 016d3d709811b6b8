// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/filedescriptor.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace tcpladder::helper {

/// Counts what an interface loses before the kernel sees it. Its files are opened at once, for later none can be.
class InterfaceDrops
{
public:
    explicit InterfaceDrops(const std::string &interface)
    {
        const std::string folder = "/sys/class/net/" + interface + "/statistics/";
        m_files = {open(folder + "rx_missed_errors"), open(folder + "rx_fifo_errors")};
        m_before = total();
    }

    /// Packets since it was made; 0 for what is no device, such as "any".
    std::uint64_t count() const
    {
        const std::uint64_t now = total();
        return now > m_before ? now - m_before : 0;
    }

private:
    static FileDescriptor open(const std::string &path)
    {
        return FileDescriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    }
    std::uint64_t total() const
    {
        std::uint64_t sum = 0;
        for (const FileDescriptor &file : m_files) {
            std::array<char, 24> text{};
            if (file.isValid() && pread(file.get(), text.data(), text.size() - 1, 0) > 0)
                sum += std::strtoull(text.data(), nullptr, 10);
        }
        return sum;
    }

    std::array<FileDescriptor, 2> m_files;
    std::uint64_t m_before = 0;
};

} // namespace tcpladder::helper
