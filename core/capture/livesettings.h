// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tcpladder {

/// What to capture on an interface, how, for how long, and into which files. Of limits, 0 is none.
struct LiveSettings {
    std::string interface;   ///< as the system names it; "any" stands for all
    std::string filter;      ///< in the language of pcap-filter(7)
    int snapLength = 262144; ///< bytes that are kept of a packet, from 1
    bool isPromiscuous = true;
    bool isImmediate =
        false; ///< each packet at once, where the kernel would collect some for some hundredths of a second
    int bufferMebibytes = 64; ///< where the kernel keeps packets until they are fetched

    std::uint64_t stopSeconds = 0;
    std::uint64_t stopPackets = 0;
    std::uint64_t stopBytes = 0; ///< of the file

    std::string file;            ///< where packets are written: pcapng, or pcap if its name ends so
    bool isTemporary = false;    ///< the file goes away with the recording
    std::uint64_t ringBytes = 0; ///< a new file is begun before one would have more
    unsigned ringFiles = 0;      ///< of them, the newest are kept

    /// A command that writes a capture to its standard output, to be recorded instead of an interface; mostly none. The
    /// interface is then only shown, and of limits there are none.
    std::vector<std::string> command;

    std::string helper; ///< the program tcpladder-capture
};

} // namespace tcpladder
