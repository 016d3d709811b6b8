// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/address.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tcpladder {

/// Finds the end points behind the names that tcpdump prints without -n. Names of hosts, of which only the name is
/// known, are given addresses that nobody has: 198.18.0.0/15 (RFC 2544) or 2001:db8::/32 (RFC 3849).
class TcpdumpNames
{
public:
    struct Name {
        IpAddress address;
        std::string name;
        bool isAddressInvented = true;
    };

    /// The end point that is printed as @p text, such as "localhost.http" or "10.0.0.1.80"; empty if it cannot be one.
    std::optional<EndPoint> endPoint(std::string_view text, bool isV6);

    /// The host names that were met, each with the address that it was given.
    const std::vector<Name> &names() const { return m_names; }

private:
    std::optional<IpAddress> address(std::string_view host, bool isV6);
    std::uint16_t port(std::string_view service);

    std::vector<Name> m_names;
    std::map<std::pair<bool, std::string>, IpAddress, std::less<>> m_hosts;
    std::map<std::string, std::uint16_t, std::less<>> m_services;
    std::uint16_t m_inventedPort = 49151; // counted down: the last of those that are registered for services
};

} // namespace tcpladder
