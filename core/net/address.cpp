// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/address.h"

#include <algorithm>
#include <arpa/inet.h>

namespace tcpladder {

IpAddress::IpAddress(std::span<const std::uint8_t> bytes)
{
    if (bytes.size() != 4 && bytes.size() != 16)
        return;
    std::copy(bytes.begin(), bytes.end(), m_bytes.begin());
    m_isV6 = bytes.size() == 16;
}

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
