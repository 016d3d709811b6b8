// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/cooked.h"

#include "core/net/bytes.h"
#include "core/net/ethernet.h"

namespace tcpladder {
namespace {

// IPv6 has another number on each system; 2 is IPv4 on all of them.
Protocol protocolOfFamily(std::uint32_t family)
{
    switch (family) {
    case 2:
        return Protocol::Ipv4;
    case 10: // Linux
    case 23: // Windows
    case 24: // NetBSD, OpenBSD
    case 26: // Solaris
    case 28: // FreeBSD
    case 30: // Darwin
        return Protocol::Ipv6;
    default:
        return Protocol::End;
    }
}

// A family in the byte order of the machine that captured: all are below 256, so one order makes no sense.
Protocol readFamily(std::span<const std::uint8_t> bytes)
{
    const std::uint32_t big = readBe32(bytes);
    return protocolOfFamily(big <= 0xffff ? big : readLe32(bytes));
}

// What follows a cooked header with the link's own type (ARPHRD_) and the protocol's number.
Layer readCookedData(const Layer &layer, std::size_t headerLength, std::uint16_t hardware, std::uint16_t protocol)
{
    constexpr std::uint16_t FrameRelay = 770;
    constexpr std::uint16_t Wlan = 801;
    constexpr std::uint16_t WlanPrism = 802;
    constexpr std::uint16_t WlanRadiotap = 803;
    switch (hardware) {
    case Wlan:
        return layer.after(headerLength, Protocol::Wlan);
    case WlanPrism:
        return layer.after(headerLength, Protocol::Prism);
    case WlanRadiotap:
        return layer.after(headerLength, Protocol::Radiotap);
    case FrameRelay:
        return layer.after(headerLength, Protocol::FrameRelay);
    default:
        break;
    }
    constexpr std::uint16_t Ethernet = 0x0003; // ETH_P_ALL
    constexpr std::uint16_t Llc = 0x0004;
    constexpr std::uint16_t PppData = 0x0007;
    switch (protocol) {
    case Ethernet:
        return layer.after(headerLength, Protocol::Ethernet);
    case Llc:
        return layer.after(headerLength, Protocol::Llc);
    case PppData:
        return layer.after(headerLength, Protocol::Ppp);
    default:
        return layer.after(headerLength, protocolOfEtherType(protocol));
    }
}

} // namespace

Layer readNull(const Layer &layer)
{
    const auto &bytes = layer.bytes;
    if (bytes.size() < 4)
        return layer.cutOff();
    if (bytes[0] == 0xff && bytes[1] == 0x03) // some tunnels' PPP is recorded as this
        return layer.after(0, Protocol::Ppp);
    return layer.after(4, readFamily(bytes));
}

Layer readEnc(const Layer &layer)
{
    if (layer.bytes.size() < 12)
        return layer.cutOff();
    return layer.after(12, readFamily(layer.bytes));
}

Layer readPfLog(const Layer &layer)
{
    if (layer.bytes.size() < 4)
        return layer.cutOff();
    const std::size_t padded = (layer.bytes[0] + 3U) / 4U * 4U;
    return layer.after(padded, protocolOfFamily(layer.bytes[1]));
}

Layer readLinuxCooked(const Layer &layer)
{
    constexpr std::size_t HeaderLength = 16;
    if (layer.bytes.size() < HeaderLength)
        return layer.cutOff();
    return readCookedData(layer, HeaderLength, readBe16(layer.bytes.subspan(2)), readBe16(layer.bytes.subspan(14)));
}

Layer readLinuxCooked2(const Layer &layer)
{
    constexpr std::size_t HeaderLength = 20;
    if (layer.bytes.size() < HeaderLength)
        return layer.cutOff();
    return readCookedData(layer, HeaderLength, readBe16(layer.bytes.subspan(8)), readBe16(layer.bytes));
}

} // namespace tcpladder
