// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/kernelsocket.h"

#include "core/capture/filedescriptor.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstring>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace tcpladder {
namespace {

constexpr std::uint32_t NoThreshold = 0x7fffffff; // TCP_INFINITE_SSTHRESH

/// The kernel's numbers of states, include/net/tcp_states.h.
State stateOf(unsigned number)
{
    constexpr std::array States{State::Unknown,    State::Established, State::SynSent,  State::SynReceived,
                                State::FinWait1,   State::FinWait2,    State::TimeWait, State::Closed,
                                State::CloseWait,  State::LastAck,     State::Listen,   State::Closing,
                                State::SynReceived};
    return number < States.size() ? States[number] : State::Unknown;
}

KernelSocket::Details detailsOf(const tcp_info &info)
{
    KernelSocket::Details details;
    details.congestionWindow = info.tcpi_snd_cwnd;
    details.slowStartThreshold = info.tcpi_snd_ssthresh;
    details.hasThreshold = info.tcpi_snd_ssthresh < NoThreshold;
    details.smoothedRoundTrip = info.tcpi_rtt * Microsecond;
    details.roundTripVariation = info.tcpi_rttvar * Microsecond;
    details.retransmissionTimeout = info.tcpi_rto * Microsecond;
    details.retransmitted = info.tcpi_total_retrans;
    details.unacknowledged = info.tcpi_unacked;
    return details;
}

} // namespace

std::optional<KernelSocket> kernelSocket(const EndPoint &local, const EndPoint &remote)
{
    struct {
        nlmsghdr head;
        inet_diag_req_v2 request;
    } question{};
    question.head.nlmsg_len = sizeof question;
    question.head.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    question.head.nlmsg_flags = NLM_F_REQUEST;
    inet_diag_req_v2 &request = question.request;
    request.sdiag_family = local.address.isV6() ? AF_INET6 : AF_INET;
    request.sdiag_protocol = IPPROTO_TCP;
    request.idiag_ext = 1U << (INET_DIAG_INFO - 1U);
    request.idiag_states = ~0U;
    request.id.idiag_sport = htons(local.port);
    request.id.idiag_dport = htons(remote.port);
    std::memcpy(request.id.idiag_src, local.address.bytes().data(), local.address.bytes().size());
    std::memcpy(request.id.idiag_dst, remote.address.bytes().data(), remote.address.bytes().size());
    request.id.idiag_cookie[0] = request.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;

    const FileDescriptor socket(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
    alignas(nlmsghdr) std::array<char, 8192> answer{};
    if (!socket.isValid() || send(socket.get(), &question, sizeof question, 0) < 0)
        return std::nullopt;
    const ssize_t got = recv(socket.get(), answer.data(), answer.size(), 0);
    const auto *head = reinterpret_cast<const nlmsghdr *>(answer.data());
    if (got < static_cast<ssize_t>(NLMSG_LENGTH(sizeof(inet_diag_msg))) || head->nlmsg_type != SOCK_DIAG_BY_FAMILY
        || head->nlmsg_len > static_cast<std::size_t>(got))
        return std::nullopt;
    const auto *message = static_cast<const inet_diag_msg *>(NLMSG_DATA(head));
    if (message->id.idiag_dport != request.id.idiag_dport)
        return std::nullopt; // where there is no such connection, the kernel tells of the socket that listens
    KernelSocket found;
    found.state = stateOf(message->idiag_state);
    auto length = static_cast<int>(head->nlmsg_len - NLMSG_LENGTH(sizeof *message));
    for (const auto *each = reinterpret_cast<const rtattr *>(message + 1); RTA_OK(each, length);
         each = RTA_NEXT(each, length)) {
        if (each->rta_type != INET_DIAG_INFO)
            continue;
        tcp_info info{}; // that of an older kernel is shorter
        std::memcpy(&info, RTA_DATA(each), std::min<std::size_t>(sizeof info, RTA_PAYLOAD(each)));
        found.details = detailsOf(info);
    }
    return found;
}

} // namespace tcpladder
