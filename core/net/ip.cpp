// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ip.h"

#include "core/net/bytes.h"
#include "core/net/fragments.h"

#include <algorithm>

namespace tcpladder {
namespace {

constexpr std::size_t Ipv4Header = 20;
constexpr std::size_t Ipv6Header = 40;
constexpr std::size_t FragmentHeader = 8;

// What of a fragmented datagram follows: the whole of it if data, of which offset tells the place, completes it.
Layer joinFragments(const Layer &data, DecodeState &state, std::uint32_t identification, std::uint8_t number,
                    std::size_t offset, bool isLast)
{
    // A fragment that was not captured in full cannot be joined, but the first one still shows the TCP header.
    if (data.bytes.size() < data.length || state.fragments == nullptr) {
        state.isFragment = true;
        return offset == 0 ? data : Layer::end(DecodeOutcome::NotTcp);
    }
    std::string key(state.path.bytes().begin(), state.path.bytes().end());
    key.append(state.source.bytes().begin(), state.source.bytes().end());
    key.append(state.destination.bytes().begin(), state.destination.bytes().end());
    for (unsigned shift = 0; shift < 32; shift += 8)
        key += static_cast<char>(identification >> shift);
    key += static_cast<char>(number);
    const auto whole = state.fragments->add(key, {offset, isLast, data.bytes}, state.time);
    if (!whole)
        return Layer::end(DecodeOutcome::NotTcp);
    state.missing = 0;
    state.network = {};
    return {data.protocol, DecodeOutcome::NotTcp, *whole, static_cast<std::uint32_t>(whole->size())};
}

Layer readFragment(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.size() < FragmentHeader)
        return layer.cutOff();
    const std::uint8_t number = layer.bytes[0];
    const std::uint16_t field = readBe16(layer.bytes.subspan(2));
    const std::size_t offset = field & 0xfff8U;
    const bool isLast = (field & 1U) == 0;
    const Layer data = layer.after(FragmentHeader, Protocol::Ipv6);
    if (offset == 0 && isLast) // an "atomic" fragment (RFC 6946)
        return readIpData(data, number, state);
    const Layer whole = joinFragments(data, state, readBe32(layer.bytes.subspan(4)), number, offset, isLast);
    return whole.protocol == Protocol::End ? whole : readIpData(whole, number, state);
}

// The payload's length that a jumbo option in a hop-by-hop header at the beginning of bytes gives (RFC 2675), or 0
std::uint32_t jumboLength(std::span<const std::uint8_t> bytes)
{
    constexpr std::uint8_t Jumbo = 0xc2;
    if (bytes.size() < 8 || bytes.size() < (bytes[1] + 1U) * 8U)
        return 0;
    const std::size_t end = (bytes[1] + 1U) * 8U;
    for (std::size_t i = 2; i + 1 < end; i += bytes[i] == 0 ? 1U : 2U + bytes[i + 1]) {
        if (bytes[i] == Jumbo && bytes[i + 1] == 4 && i + 6 <= end)
            return readBe32(bytes.subspan(i + 2));
    }
    return 0;
}

} // namespace

Layer readIp(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.empty())
        return layer.cutOff();
    switch (layer.bytes[0] >> 4U) {
    case 4:
        return readIpv4(layer, state);
    case 6:
        return readIpv6(layer, state);
    default:
        return Layer::end(DecodeOutcome::NotTcp);
    }
}

Layer readIpv4(const Layer &layer, DecodeState &state)
{
    const auto &bytes = layer.bytes;
    if (bytes.size() < Ipv4Header)
        return layer.cutOff();
    const std::size_t headerLength = (bytes[0] & 15U) * 4U;
    const std::uint32_t total = readBe16(bytes.subspan(2));
    if (bytes[0] >> 4U != 4 || headerLength < Ipv4Header || (total != 0 && total < headerLength))
        return Layer::end(DecodeOutcome::Malformed);
    state.source = IpAddress(bytes.subspan<12, 4>());
    state.destination = IpAddress(bytes.subspan<16, 4>());
    state.network = bytes;
    state.hasIdentification = true;
    state.identification = readBe16(bytes.subspan(4));
    state.timeToLive = bytes[8];
    state.missing = total > layer.length ? total - layer.length : 0;
    state.isFragment = false;
    const std::uint8_t number = bytes[9];
    Layer data = (total == 0 ? layer : layer.limitedTo(total)).after(headerLength, Protocol::Ipv4);
    constexpr std::uint16_t MoreFragments = 0x2000;
    constexpr std::uint16_t OffsetMask = 0x1fff;
    const std::uint16_t field = readBe16(bytes.subspan(6));
    if ((field & (MoreFragments | OffsetMask)) != 0 && data.protocol != Protocol::End) {
        const std::size_t offset = (field & OffsetMask) * 8U;
        data = joinFragments(data, state, state.identification, number, offset, (field & MoreFragments) == 0);
    }
    return data.protocol == Protocol::End ? data : readIpData(data, number, state);
}

Layer readIpv6(const Layer &layer, DecodeState &state)
{
    const auto &bytes = layer.bytes;
    if (bytes.size() < Ipv6Header)
        return layer.cutOff();
    if (bytes[0] >> 4U != 6)
        return Layer::end(DecodeOutcome::Malformed);
    state.source = IpAddress(bytes.subspan<8, 16>());
    state.destination = IpAddress(bytes.subspan<24, 16>());
    state.network = bytes;
    state.hasIdentification = false;
    state.identification = 0;
    state.timeToLive = bytes[7];
    state.isFragment = false;
    const std::uint8_t number = bytes[6];
    std::uint32_t length = readBe16(bytes.subspan(4));
    const Layer data = layer.after(Ipv6Header, Protocol::Ipv6);
    if (length == 0 && number == 0)
        length = jumboLength(data.bytes);
    state.missing = length > data.length ? length - data.length : 0;
    return readIpData(length == 0 ? data : data.limitedTo(length), number, state);
}

Layer readAuthenticationHeader(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.size() < 12)
        return layer.cutOff();
    const std::size_t length = (layer.bytes[1] + 2U) * 4U;
    const Layer data = layer.after(length, Protocol::Ip);
    return data.protocol == Protocol::End ? data : readIpData(data, layer.bytes[0], state);
}

Layer readIpData(const Layer &data, std::uint8_t firstNumber, DecodeState &state)
{
    if (firstNumber == 6)
        return data.after(0, Protocol::Tcp);
    Layer layer = data;
    std::uint8_t number = firstNumber;
    // Each extension header takes at least eight bytes, so the packet's length bounds this.
    for (;;) {
        switch (number) {
        case 6:
            return layer.after(0, Protocol::Tcp);
        case 17:
            return layer.after(0, Protocol::Udp);
        case 4:
        case 94:
            state.enterTunnel(Wrapper::IpInIp);
            return layer.after(0, Protocol::Ipv4);
        case 41:
            state.enterTunnel(Wrapper::IpInIp);
            return layer.after(0, Protocol::Ipv6);
        case 47:
            return layer.after(0, Protocol::Gre);
        case 51:
            return layer.after(0, Protocol::AuthenticationHeader);
        case 97:
            return layer.after(0, Protocol::EtherIp);
        case 103:
            return layer.after(0, Protocol::PimRegister);
        case 108:
            return layer.after(0, Protocol::IpComp);
        case 115:
            return layer.after(0, Protocol::L2tpSession);
        case 137:
            return layer.after(0, Protocol::Mpls);
        case 143:
            state.enterTunnel(Wrapper::EtherIp);
            return layer.after(0, Protocol::Ethernet); // RFC 8986
        case 44:
            return readFragment(layer, state);
        case 0:   // hop-by-hop
        case 43:  // routing
        case 60:  // destination
        case 135: // mobility
        case 139: // host identity
        case 140: // Shim6
            if (layer.bytes.size() < 8)
                return layer.cutOff();
            number = layer.bytes[0];
            layer = layer.after((layer.bytes[1] + 1U) * 8U, layer.protocol);
            if (layer.protocol == Protocol::End)
                return layer;
            break;
        default:
            return Layer::end(DecodeOutcome::NotTcp);
        }
    }
}

} // namespace tcpladder
