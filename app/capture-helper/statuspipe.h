// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace tcpladder::helper {

/// Tells the program that started the helper, in lines of text, how far capturing is:
///     ready HEADER-BYTES
///     at FILE BYTES PACKETS RECEIVED KERNEL-DROPS INTERFACE-DROPS
///     end WORD DETAIL
/// "at" tells all that there is to know, so that one may be left out while nobody reads: the helper never waits for it.
class StatusPipe
{
public:
    struct Progress {
        unsigned file = 0;          ///< of a ring, counted from 0
        std::uint64_t bytes = 0;    ///< in that file
        std::uint64_t packets = 0;  ///< in all files
        std::uint64_t received = 0; ///< that the filter took, in the file or dropped
        std::uint64_t kernelDrops = 0;
        std::uint64_t interfaceDrops = 0;
        bool operator==(const Progress &) const = default;
    };

    explicit StatusPipe(int number);

    void tellReady(std::size_t headerBytes);
    /// Nothing if nothing has changed. False if it should be told again later.
    bool tell(const Progress &progress);
    /// Waits until it was taken, at most some seconds.
    void tellEnd(const std::string &word, const std::string &detail);

private:
    bool send(const std::string &line);

    int m_number;
    std::string m_rest; ///< of a line that the pipe had no room for
    Progress m_told;
};

} // namespace tcpladder::helper
