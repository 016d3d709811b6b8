// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/udptunnels.h"

#include "core/net/bytes.h"
#include "core/net/ethernet.h"
#include "core/net/ip.h"

#include <algorithm>

namespace tcpladder {
namespace {

Protocol protocolOfPort(std::uint16_t port)
{
    switch (port) {
    case 1701:
        return Protocol::L2tp;
    case 2152:
        return Protocol::GtpU;
    case 3544:
        return Protocol::Teredo;
    case 4754:
        return Protocol::Gre;
    case 4789:
    case 8472:
        return Protocol::Vxlan;
    case 4790:
        return Protocol::VxlanGpe;
    case 5072:
        return Protocol::Ayiya;
    case 5247:
        return Protocol::Capwap;
    case 6081:
        return Protocol::Geneve;
    case 6343:
        return Protocol::SFlow;
    case 6635:
        return Protocol::Mpls;
    case 37008:
        return Protocol::Tzsp;
    default:
        return Protocol::End;
    }
}

} // namespace

Layer readUdp(const Layer &layer)
{
    constexpr std::size_t HeaderLength = 8;
    if (layer.bytes.size() < HeaderLength)
        return layer.cutOff();
    const std::uint16_t source = readBe16(layer.bytes);
    const std::uint16_t destination = readBe16(layer.bytes.subspan(2));
    const std::uint16_t length = readBe16(layer.bytes.subspan(4));
    Protocol next = protocolOfPort(std::min(source, destination)); // services have the lower ports
    if (next == Protocol::End)
        next = protocolOfPort(std::max(source, destination));
    return (length < HeaderLength ? layer : layer.limitedTo(length)).after(HeaderLength, next);
}

Layer readVxlan(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.size() < 8)
        return layer.cutOff();
    state.enterTunnel(Wrapper::Vxlan, readBe32(layer.bytes.subspan(4)) >> 8U);
    return layer.after(8, Protocol::Ethernet);
}

Layer readVxlanGpe(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.size() < 8)
        return layer.cutOff();
    state.enterTunnel(Wrapper::Vxlan, readBe32(layer.bytes.subspan(4)) >> 8U);
    switch (layer.bytes[3]) {
    case 1:
        return layer.after(8, Protocol::Ipv4);
    case 2:
        return layer.after(8, Protocol::Ipv6);
    case 3:
        return layer.after(8, Protocol::Ethernet);
    case 4:
        return layer.after(8, Protocol::ServiceHeader);
    case 5:
        return layer.after(8, Protocol::Mpls);
    default:
        return Layer::end(DecodeOutcome::NotTcp);
    }
}

Layer readGeneve(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.size() < 8)
        return layer.cutOff();
    state.enterTunnel(Wrapper::Geneve, readBe32(layer.bytes.subspan(4)) >> 8U);
    return layer.after(8 + (layer.bytes[0] & 0x3fU) * 4U, protocolOfEtherType(readBe16(layer.bytes.subspan(2))));
}

Layer readGtpU(const Layer &layer, DecodeState &state)
{
    const auto &bytes = layer.bytes;
    if (bytes.size() < 8)
        return layer.cutOff();
    constexpr std::uint8_t UserData = 255;
    constexpr unsigned HasExtensions = 4;
    const unsigned version = bytes[0] >> 5U;
    constexpr unsigned IsPrime = 0x10; // not set: the protocol of charging (3GPP TS 32.295)
    if (version != 1 || (bytes[0] & IsPrime) == 0 || bytes[1] != UserData)
        return Layer::end(DecodeOutcome::NotTcp);
    std::size_t position = 8;
    if ((bytes[0] & 7U) != 0) { // sequence number, N-PDU number, next extension's type: all or none of them
        position += 4;
        if (bytes.size() < position)
            return layer.cutOff();
        bool more = (bytes[0] & HasExtensions) != 0 && bytes[position - 1] != 0;
        while (more) {
            if (bytes.size() <= position)
                return layer.cutOff();
            if (bytes[position] == 0)
                return Layer::end(DecodeOutcome::Malformed);
            position += bytes[position] * 4U;
            if (bytes.size() < position)
                return layer.cutOff();
            more = bytes[position - 1] != 0;
        }
    }
    state.enterTunnel(Wrapper::GtpU);
    return layer.after(position, Protocol::Ip);
}

Layer readAyiya(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.size() < 8)
        return layer.cutOff();
    const unsigned identityLength = 1U << (layer.bytes[0] >> 4U);
    const unsigned signatureLength = (layer.bytes[1] >> 4U) * 4U;
    constexpr unsigned Forward = 1;
    if ((layer.bytes[2] & 0x0fU) != Forward)
        return Layer::end(DecodeOutcome::NotTcp);
    const Layer data = layer.after(8 + identityLength + signatureLength, Protocol::Ip);
    if (data.protocol == Protocol::End)
        return data;
    state.enterTunnel(Wrapper::Ayiya);
    if (layer.bytes[3] == 4 || layer.bytes[3] == 41)
        return data;
    return readIpData(data, layer.bytes[3], state);
}

Layer readCapwap(const Layer &layer, DecodeState &state)
{
    const auto &bytes = layer.bytes;
    if (bytes.size() < 8)
        return layer.cutOff();
    constexpr std::uint32_t IsNative = 0x100;
    constexpr std::uint32_t IsFragment = 0x80;
    constexpr std::uint32_t IsKeepAlive = 0x08;
    const std::uint32_t head = readBe32(bytes);
    const bool isEncrypted = (bytes[0] & 0x0fU) != 0;
    if (isEncrypted || (head & (IsFragment | IsKeepAlive)) != 0)
        return Layer::end(DecodeOutcome::NotTcp);
    state.enterTunnel(Wrapper::Capwap);
    const std::size_t headerLength = (head >> 19U & 0x1fU) * 4U;
    if ((head & IsNative) == 0)
        return layer.after(headerLength, Protocol::Ethernet);
    // A frame control whose second byte has no version and type "data" is one whose bytes have changed places.
    const Layer frame = layer.after(headerLength, Protocol::Wlan);
    if (frame.bytes.size() > 1 && (frame.bytes[1] & 0x0fU) == 0x08)
        return layer.after(headerLength, Protocol::WlanSwapped);
    return frame;
}

Layer readTeredo(const Layer &layer, DecodeState &state)
{
    const auto &bytes = layer.bytes;
    std::size_t position = 0;
    for (unsigned indicators = 0; indicators < 2; ++indicators) {
        if (bytes.size() < position + 4)
            return layer.cutOff();
        if (bytes[position] != 0)
            break;
        if (bytes[position + 1] == 0) // origin
            position += 8;
        else if (bytes[position + 1]
                 == 1) // authentication: lengths of client identifier and value, nonce, confirmation
            position += 13U + bytes[position + 2] + bytes[position + 3];
        else
            return Layer::end(DecodeOutcome::NotTcp);
    }
    state.enterTunnel(Wrapper::Teredo);
    return layer.after(position, Protocol::Ipv6);
}

Layer readTzsp(const Layer &layer, DecodeState &state)
{
    const auto &bytes = layer.bytes;
    if (bytes.size() < 5)
        return layer.cutOff();
    constexpr std::uint8_t Padding = 0;
    constexpr std::uint8_t End = 1;
    std::size_t position = 4;
    while (position < bytes.size() && bytes[position] != End) {
        if (bytes[position] != Padding && position + 1 >= bytes.size())
            return layer.cutOff();
        position += bytes[position] == Padding ? 1U : 2U + bytes[position + 1];
    }
    state.enterTunnel(Wrapper::Tzsp);
    switch (readBe16(bytes.subspan(2))) {
    case 1:
        return layer.after(position + 1, Protocol::Ethernet);
    case 18:
        return layer.after(position + 1, Protocol::Wlan);
    case 119:
        return layer.after(position + 1, Protocol::Prism);
    case 127:
        return layer.after(position + 1, Protocol::Avs);
    default:
        return Layer::end(DecodeOutcome::NotTcp);
    }
}

} // namespace tcpladder
