// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/address.h"

#include <arpa/inet.h>

namespace tcpladder {

std::string IpAddress::text() const
{
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    inet_ntop(m_isV6 ? AF_INET6 : AF_INET, m_bytes.data(), buffer.data(), buffer.size());
    return buffer.data();
}

std::string EndPoint::text() const
{
    const std::string host = address.text();
    return (address.isV6() ? '[' + host + ']' : host) + ':' + std::to_string(port);
}

} // namespace tcpladder
