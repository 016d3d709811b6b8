// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/tcpdumppacket.h"

#include "core/capture/tcpdumpoptions.h"
#include "core/net/bytes.h"

#include <cstddef>
#include <span>

namespace tcpladder {

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::uint8_t TcpProtocol = 6;
constexpr std::size_t TcpHeaderLength = 20;
constexpr std::size_t TcpChecksumAt = 16;

void append(Bytes &bytes, std::uint32_t value, unsigned count)
{
    for (unsigned i = count; i-- > 0;)
        bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void append(Bytes &bytes, std::span<const std::uint8_t> more)
{
    bytes.insert(bytes.end(), more.begin(), more.end());
}

void put(Bytes &bytes, std::size_t at, std::uint16_t value)
{
    bytes[at] = static_cast<std::uint8_t>(value >> 8U);
    bytes[at + 1] = static_cast<std::uint8_t>(value);
}

/// RFC 1071, of an even number of bytes.
std::uint16_t checksum(const Bytes &bytes)
{
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
        sum += readBe16(std::span(bytes).subspan(i));
    while (sum > 0xffff)
        sum = (sum & 0xffffU) + (sum >> 16U);
    return static_cast<std::uint16_t>(~sum);
}

Bytes tcpHeader(const TcpdumpSegment &segment, const TcpdumpNumbers::Absolute &numbers, const EndPoint &source,
                const EndPoint &destination)
{
    const Bytes options = encodeTcpdumpOptions(segment.options, numbers.sackBase);
    Bytes header;
    append(header, source.port, 2);
    append(header, destination.port, 2);
    append(header, numbers.sequence, 4);
    append(header, numbers.acknowledgment, 4);
    const std::uint32_t dataOffset = static_cast<std::uint32_t>(TcpHeaderLength + options.size()) / 4;
    append(header, (dataOffset << 12U) | segment.flags.bits(), 2);
    append(header, segment.window, 2);
    append(header, 0, 2);
    append(header, segment.urgentPointer, 2);
    append(header, options);

    Bytes covered; // RFC 9293 3.1: with addresses, protocol and length
    append(covered, source.address.bytes());
    append(covered, destination.address.bytes());
    append(covered, TcpProtocol, 4);
    append(covered, static_cast<std::uint32_t>(header.size()) + segment.length, 4);
    append(covered, header);
    put(header, TcpChecksumAt, segment.checksum.value_or(checksum(covered)));
    return header;
}

/// A length that its field cannot hold is 0, as in segments that a network card was to cut up.
std::uint32_t lengthField(std::size_t length)
{
    return length <= 0xffff ? static_cast<std::uint32_t>(length) : 0;
}

} // namespace

std::vector<std::uint8_t> buildTcpdumpPacket(const TcpdumpHead &head, const TcpdumpSegment &segment,
                                             const TcpdumpNumbers::Absolute &numbers, const EndPoint &source,
                                             const EndPoint &destination)
{
    const Bytes tcp = tcpHeader(segment, numbers, source, destination);
    const std::size_t length = tcp.size() + segment.length;
    Bytes packet;
    if (source.address.isV6()) {
        append(packet, (6U << 28U) | (std::uint32_t{head.trafficClass} << 20U), 4);
        append(packet, lengthField(length), 2);
        append(packet, TcpProtocol, 1);
        append(packet, head.timeToLive, 1);
        append(packet, source.address.bytes());
        append(packet, destination.address.bytes());
    } else {
        append(packet, 0x4500U | head.trafficClass, 2);
        append(packet, lengthField(length + 20), 2);
        append(packet, head.identification.value_or(0), 2);
        append(packet, head.isFragmentable ? 0 : 0x4000, 2);
        append(packet, head.timeToLive, 1);
        append(packet, TcpProtocol, 1);
        append(packet, 0, 2);
        append(packet, source.address.bytes());
        append(packet, destination.address.bytes());
        put(packet, 10, checksum(packet));
    }
    append(packet, tcp);
    return packet;
}

} // namespace tcpladder
