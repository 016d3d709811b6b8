// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tcpladder {

/// Puts fragments of IP datagrams together, in bounded memory.
///
/// Where fragments overlap, the bytes that came first stay (they cannot be rewritten by a later fragment). A datagram
/// is given up when its fragments disagree on its length, when it is older than Timeout, or when there are too many.
class FragmentTable
{
public:
    static constexpr std::size_t MaximumDatagrams = 256;
    static constexpr std::size_t MaximumBytes = 4U << 20U;
    static constexpr std::size_t MaximumDatagram = 65535;
    static constexpr Nanoseconds Timeout = 60 * Second; ///< the upper end of what RFC 1122 3.3.2 asks for, halved

    struct Fragment {
        std::size_t offset = 0; ///< in bytes
        bool isLast = false;
        std::span<const std::uint8_t> bytes;
    };

    /// Adds one fragment of the datagram that @p key names. Returns the datagram's bytes if it is complete now; they
    /// are valid until release().
    std::optional<std::span<const std::uint8_t>> add(const std::string &key, const Fragment &fragment,
                                                     Nanoseconds time);
    /// Frees the datagrams that add() has returned.
    void release() { m_completed.clear(); }

private:
    struct Datagram {
        Nanoseconds started = 0;
        std::optional<std::size_t> length;        ///< known once the last fragment is there
        std::map<std::size_t, std::size_t> parts; ///< begin → end of what is there, never touching each other
        std::vector<std::uint8_t> bytes;
    };
    using Datagrams = std::map<std::string, Datagram>;

    static bool insert(Datagram &datagram, const Fragment &fragment);
    void drop(Datagrams::iterator datagram);
    void makeRoom();

    Datagrams m_datagrams;
    std::size_t m_bytes = 0; // in all of m_datagrams
    std::vector<std::vector<std::uint8_t>> m_completed;
};

} // namespace tcpladder
