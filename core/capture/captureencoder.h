// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <span>
#include <string>

namespace tcpladder {

/// Writes the records of a capture file of one interface, each to the end of a buffer.
class CaptureEncoder
{
public:
    enum class Format : std::uint8_t { Pcapng, Pcap };
    struct Interface {
        std::string name;
        std::string filter;         ///< the capture filter, empty if there is none
        std::uint32_t linkType = 1; ///< of tcpdump.org's list, as it stands in files
        std::uint32_t snapLength = 262144;
    };
    /// Packets since the capture began.
    struct Statistics {
        Nanoseconds begin = 0;
        Nanoseconds end = 0;
        std::uint64_t received = 0;           ///< that the filter took
        std::uint64_t droppedByKernel = 0;    ///< for want of room in its buffer
        std::uint64_t droppedByInterface = 0; ///< before the kernel saw them
    };

    CaptureEncoder(Format format, Interface interface) : m_format(format), m_interface(std::move(interface)) {}

    Format format() const { return m_format; }

    /// What a file begins with. Time stamps are nanoseconds in both formats.
    void begin(std::string &to) const;
    /// A packet of which @p bytes were captured, of @p wireLength.
    void packet(std::string &to, Nanoseconds time, std::uint32_t wireLength, std::span<const std::uint8_t> bytes) const;
    /// Bytes that packet() writes for @p captured bytes.
    std::size_t packetLength(std::size_t captured) const;
    /// What was counted; pcap has no place for it.
    void statistics(std::string &to, const Statistics &statistics) const;

private:
    Format m_format;
    Interface m_interface;
};

} // namespace tcpladder
