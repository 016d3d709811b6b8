// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace tcpladder {

/// What packets may be captured on.
struct Interface {
    std::string name;
    std::string description; ///< in English, from the system; often empty
    std::vector<std::string> addresses;
    bool isUp = false;
    bool isLoopback = false;
    bool isDevice = false; ///< a network interface, rather than a bus or a log of the kernel
};

/// Whether this user may capture on an interface.
enum class CaptureAccess : std::uint8_t {
    Allowed,
    Denied, ///< the user's rights do not suffice
    Failed, ///< it cannot be opened for another reason: it is down, say
    Unknown ///< the helper could not be asked
};

/// The interfaces of this machine (in its network namespace) in libpcap's order, the most useful first. Needs no rights.
Result<std::vector<Interface>> listInterfaces();

/// Asks the program @p helper of which of @p interfaces this user may capture. It opens each for a moment, which takes
/// some milliseconds; not for the window's thread.
std::map<std::string, CaptureAccess> captureAccess(const std::string &helper, const std::vector<Interface> &interfaces);

/// Packets that each network interface has received and sent since it was made; of "any" the sum.
std::map<std::string, std::uint64_t> packetCounters();

} // namespace tcpladder
