// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/tcpdumpnames.h"

#include "core/capture/textcursor.h"

#include <arpa/inet.h>
#include <array>
#include <netdb.h>
#include <span>

namespace tcpladder {

namespace {

constexpr std::size_t MaximumInventions = 100'000; // addresses in 198.18.0.0/15 are a few more

std::optional<IpAddress> numericAddress(const std::string &text)
{
    std::array<std::uint8_t, 16> bytes{};
    if (inet_pton(AF_INET, text.c_str(), bytes.data()) == 1)
        return IpAddress(std::span(bytes).first(4));
    if (inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1)
        return IpAddress(std::span(bytes));
    return std::nullopt;
}

/// The number of a service for machines that have no list of them.
std::uint16_t wellKnownPort(std::string_view service)
{
    struct Service {
        std::string_view name;
        std::uint16_t port;
    };
    constexpr std::array<Service, 18> Services{{
        {"ftp-data", 20},
        {"ftp", 21},
        {"ssh", 22},
        {"telnet", 23},
        {"smtp", 25},
        {"domain", 53},
        {"http", 80},
        {"kerberos", 88},
        {"pop3", 110},
        {"sunrpc", 111},
        {"imap2", 143},
        {"bgp", 179},
        {"ldap", 389},
        {"https", 443},
        {"microsoft-ds", 445},
        {"imaps", 993},
        {"mysql", 3306},
        {"http-alt", 8080},
    }};
    for (const Service &each : Services) {
        if (each.name == service)
            return each.port;
    }
    return 0;
}

std::uint16_t systemPort(const std::string &service)
{
    servent entry{};
    servent *found = nullptr;
    std::array<char, 4096> buffer{};
    if (getservbyname_r(service.c_str(), "tcp", &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr)
        return 0;
    return ntohs(static_cast<std::uint16_t>(found->s_port));
}

} // namespace

std::optional<EndPoint> TcpdumpNames::endPoint(std::string_view text, bool isV6)
{
    const std::size_t point = text.rfind('.');
    if (point == std::string_view::npos || point == 0 || point + 1 == text.size())
        return std::nullopt;
    const auto its = address(text.substr(0, point), isV6);
    return its ? std::optional(EndPoint{*its, port(text.substr(point + 1))}) : std::nullopt;
}

std::optional<IpAddress> TcpdumpNames::address(std::string_view host, bool isV6)
{
    const std::string name(host);
    if (const auto numeric = numericAddress(name))
        return numeric;
    // Without letters it is a number that is wrong, not a name.
    if (name.find_first_not_of("0123456789.:") == std::string::npos || m_names.size() >= MaximumInventions)
        return std::nullopt;
    const auto [place, isNew] = m_hosts.try_emplace({isV6, name});
    if (isNew) {
        const auto number = static_cast<std::uint32_t>(m_names.size() + 1);
        const std::array<std::uint8_t, 3> low{static_cast<std::uint8_t>(number >> 16U),
                                              static_cast<std::uint8_t>(number >> 8U),
                                              static_cast<std::uint8_t>(number)};
        if (isV6)
            place->second = IpAddress(std::array<std::uint8_t, 16>{0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                                                                   low[0], low[1], low[2]});
        else
            place->second =
                IpAddress(std::array<std::uint8_t, 4>{198, static_cast<std::uint8_t>(18 + low[0]), low[1], low[2]});
        const bool isKnown = name == "localhost" || name == "ip6-localhost";
        if (isKnown)
            place->second = *numericAddress(isV6 ? "::1" : "127.0.0.1");
        m_names.push_back({place->second, name, !isKnown});
    }
    return place->second;
}

std::uint16_t TcpdumpNames::port(std::string_view service)
{
    TextCursor cursor(service);
    const auto number = cursor.number<std::uint16_t>();
    if (number && cursor.isAtEnd())
        return *number;
    const auto known = m_services.find(service);
    if (known != m_services.end())
        return known->second;
    const std::string name(service);
    std::uint16_t found = systemPort(name);
    if (found == 0)
        found = wellKnownPort(name);
    if (found == 0 && m_services.size() < MaximumInventions)
        found = m_inventedPort--;
    m_services.emplace(name, found);
    return found;
}

} // namespace tcpladder
