// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture-helper/helperoptions.h"

#include <memory>
#include <pcap/pcap.h>
#include <string>

namespace tcpladder::helper {

struct ClosePcap {
    void operator()(pcap_t *handle) const { pcap_close(handle); }
};
using PcapHandle = std::unique_ptr<pcap_t, ClosePcap>;

/// An interface that was opened, or why it was not.
struct OpenedInterface {
    PcapHandle handle;
    std::string problem; ///< a word for programs: no-interface, permission, down, open; empty if it is open
    std::string detail;  ///< what libpcap says
};

/// Opens the interface that @p options name. It takes the rights; nothing after it does.
OpenedInterface openInterface(const HelperOptions &options);
/// Has the kernel give only packets that @p filter takes; what libpcap says if it is wrong.
std::string setFilter(pcap_t *handle, const std::string &filter);

} // namespace tcpladder::helper
