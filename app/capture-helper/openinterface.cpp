// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture-helper/openinterface.h"

#include <array>

namespace tcpladder::helper {
namespace {

/// How long the kernel may keep a packet back to give several at once, in milliseconds: as often as windows are drawn.
constexpr int Patience = 40;

const char *problemOf(int status)
{
    switch (status) {
    case PCAP_ERROR_NO_SUCH_DEVICE:
        return "no-interface";
    case PCAP_ERROR_PERM_DENIED:
    case PCAP_ERROR_PROMISC_PERM_DENIED:
        return "permission";
    case PCAP_ERROR_IFACE_NOT_UP:
        return "down";
    default:
        return "open";
    }
}

} // namespace

OpenedInterface openInterface(const HelperOptions &options)
{
    std::array<char, PCAP_ERRBUF_SIZE> message{};
    OpenedInterface opened;
    opened.handle.reset(pcap_create(options.interface.c_str(), message.data()));
    pcap_t *handle = opened.handle.get();
    if (handle == nullptr) {
        opened.problem = "open";
        opened.detail = message.data();
        return opened;
    }
    pcap_set_snaplen(handle, options.snapLength);
    pcap_set_promisc(handle, options.isPromiscuous ? 1 : 0);
    pcap_set_immediate_mode(handle, options.isImmediate ? 1 : 0);
    pcap_set_timeout(handle, Patience);
    pcap_set_buffer_size(handle, options.bufferMebibytes * 1024 * 1024);
    pcap_set_tstamp_precision(handle, PCAP_TSTAMP_PRECISION_NANO); // where it is not known, it stays microseconds
    int status = pcap_activate(handle);                            // a positive one is a warning
    if (status >= 0 && pcap_setnonblock(handle, 1, message.data()) == 0)
        return opened;
    opened.problem = problemOf(status);
    opened.detail = status >= 0 ? message.data() : pcap_geterr(handle);
    if (status < 0 && opened.detail.empty())
        opened.detail = pcap_statustostr(status);
    return opened;
}

std::string setFilter(pcap_t *handle, const std::string &filter)
{
    if (filter.empty())
        return {};
    bpf_program program{};
    if (pcap_compile(handle, &program, filter.c_str(), 1, PCAP_NETMASK_UNKNOWN) != 0)
        return pcap_geterr(handle);
    const bool isSet = pcap_setfilter(handle, &program) == 0;
    pcap_freecode(&program);
    return isSet ? std::string() : pcap_geterr(handle);
}

} // namespace tcpladder::helper
