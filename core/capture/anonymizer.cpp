// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/anonymizer.h"

#include "core/net/tcpchecksum.h"

#include <algorithm>
#include <array>
#include <span>

namespace tcpladder {
namespace {

constexpr std::uint8_t TcpNumber = 6;
constexpr std::size_t Ipv4Header = 20;
constexpr std::size_t Ipv6Header = 40;
constexpr std::size_t FixedTcpHeader = 20;

void putBe16(std::uint8_t *to, std::uint32_t value)
{
    to[0] = static_cast<std::uint8_t>(value >> 8U);
    to[1] = static_cast<std::uint8_t>(value);
}

IpAddress addressOf(std::uint32_t number)
{
    const std::array<std::uint8_t, 4> bytes = {
        static_cast<std::uint8_t>(number >> 24U), static_cast<std::uint8_t>(number >> 16U),
        static_cast<std::uint8_t>(number >> 8U), static_cast<std::uint8_t>(number)};
    return IpAddress(bytes);
}

IpAddress documentationV4(std::uint32_t index)
{
    struct Range {
        std::uint32_t first;
        std::uint32_t count;
    };
    constexpr std::array Ranges = {Range{0xc0000201, 254},     // 192.0.2.0/24
                                   Range{0xc6336401, 254},     // 198.51.100.0/24
                                   Range{0xcb007101, 254},     // 203.0.113.0/24
                                   Range{0xc6120001, 131070}}; // 198.18.0.0/15
    for (const Range &range : Ranges) {
        if (index < range.count)
            return addressOf(range.first + index);
        index -= range.count;
    }
    return addressOf(0x0a000001 + index % 0xfffffe); // 10.0.0.0/8
}

IpAddress documentationV6(std::uint32_t index)
{
    std::array<std::uint8_t, 16> bytes = {0x20, 0x01, 0x0d, 0xb8};
    ++index;
    putBe16(&bytes[12], index >> 16U);
    putBe16(&bytes[14], index & 0xffffU);
    return IpAddress(bytes);
}

/// Leaves of @p options what holds numbers of the connection; all else, cookies and addresses among it, becomes padding.
void cleanOptions(std::span<std::uint8_t> options)
{
    constexpr std::uint8_t NoOperation = 1;
    constexpr std::uint8_t FastOpen = 34;
    while (!options.empty() && options[0] != 0) {
        if (options[0] == NoOperation) {
            options = options.subspan(1);
            continue;
        }
        const std::size_t length = options.size() < 2 ? 0 : options[1];
        if (length < 2 || length > options.size())
            break;
        const std::uint8_t kind = options[0];
        const bool isNumbers = (kind >= 2 && kind <= 5) || kind == 8;
        if (kind == FastOpen) // that there is a cookie tells how the connection opens
            std::fill_n(options.begin() + 2, length - 2, std::uint8_t{0});
        else if (!isNumbers)
            std::fill_n(options.begin(), length, NoOperation);
        options = options.subspan(length);
    }
    std::fill(options.begin(), options.end(), std::uint8_t{0}); // behind the end of the list
}

void writeIpv4(const DecodedSegment &segment, const IpAddress &source, const IpAddress &destination,
               std::uint32_t payload, std::uint8_t *to)
{
    const bool hasHeader = segment.network.size() >= Ipv4Header;
    to[0] = 0x45;
    to[1] = hasHeader ? segment.network[1] : 0;
    const std::uint32_t total = static_cast<std::uint32_t>(Ipv4Header) + payload;
    putBe16(to + 2, total <= 0xffffU ? total : 0); // 0: as what a card cut into several is captured
    putBe16(to + 4, segment.identification);
    to[6] = hasHeader ? segment.network[6] & 0x40U : 0; // don't fragment
    to[8] = segment.timeToLive;
    to[9] = TcpNumber;
    std::copy(source.bytes().begin(), source.bytes().end(), to + 12);
    std::copy(destination.bytes().begin(), destination.bytes().end(), to + 16);
    putBe16(to + 10, checksumOf(checksumSum({to, Ipv4Header})));
}

void writeIpv6(const DecodedSegment &segment, const IpAddress &source, const IpAddress &destination,
               std::uint32_t payload, std::uint8_t *to)
{
    const bool hasHeader = segment.network.size() >= Ipv6Header;
    to[0] = hasHeader ? segment.network[0] : 0x60;
    to[1] = hasHeader ? segment.network[1] & 0xf0U : 0; // the traffic class, without the flow label
    putBe16(to + 4, payload <= 0xffffU ? payload : 0);
    to[6] = TcpNumber;
    to[7] = segment.timeToLive;
    std::copy(source.bytes().begin(), source.bytes().end(), to + 8);
    std::copy(destination.bytes().begin(), destination.bytes().end(), to + 24);
}

} // namespace

IpAddress AnonymousHosts::of(const std::string &network, const IpAddress &host)
{
    const std::lock_guard lock(m_mutex);
    const auto [place, isNew] = m_hosts.try_emplace({network, host});
    if (isNew)
        place->second = host.isV6() ? documentationV6(m_v6++) : documentationV4(m_v4++);
    return place->second;
}

std::uint32_t writeAnonymousPacket(const DecodedSegment &segment, const IpAddress &source, const IpAddress &destination,
                                   std::vector<std::uint8_t> &bytes)
{
    const std::size_t ipHeader = source.isV6() ? Ipv6Header : Ipv4Header;
    const auto tcpHeader = segment.header.first(segment.headerIsBad ? std::min(FixedTcpHeader, segment.header.size())
                                                                    : segment.header.size());
    const std::uint32_t claimed = segment.segmentLength + segment.missing;
    const std::size_t captured =
        std::min<std::size_t>(tcpHeader.size() + segment.payload.size(), segment.segmentLength);
    bytes.assign(ipHeader + std::max(captured, tcpHeader.size()), 0);
    if (source.isV6())
        writeIpv6(segment, source, destination, claimed, bytes.data());
    else
        writeIpv4(segment, source, destination, claimed, bytes.data());

    std::uint8_t *tcp = bytes.data() + ipHeader;
    std::copy(tcpHeader.begin(), tcpHeader.end(), tcp);
    if (tcpHeader.size() > FixedTcpHeader)
        cleanOptions({tcp + FixedTcpHeader, tcpHeader.size() - FixedTcpHeader});
    if (tcpHeader.size() >= FixedTcpHeader) {
        putBe16(tcp + 16, 0);
        const std::uint64_t sum = checksumSum(source.bytes()) + checksumSum(destination.bytes()) + TcpNumber + claimed
                                  + checksumSum({tcp, tcpHeader.size()});
        putBe16(tcp + 16, checksumOf(sum));
    }
    return static_cast<std::uint32_t>(ipHeader) + segment.segmentLength;
}

} // namespace tcpladder
