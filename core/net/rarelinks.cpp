// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/rarelinks.h"

#include "core/net/bytes.h"
#include "core/net/ethernet.h"
#include "core/net/linklayer.h"

#include <string_view>

namespace tcpladder {
namespace {

// What a header that names a link type is followed by; the depth keeps headers within headers finite.
Layer readNamedLink(std::uint32_t linkType, const Layer &layer, DecodeState &state)
{
    constexpr unsigned MaximumDepth = 8;
    if (layer.outcome != DecodeOutcome::NotTcp || linkType > 0xffff || ++state.depth > MaximumDepth)
        return layer.outcome == DecodeOutcome::NotTcp ? Layer::end(DecodeOutcome::NotTcp) : layer;
    return readLinkLayer(static_cast<LinkType>(linkType), layer, state);
}

} // namespace

Layer readPppLink(const Layer &layer)
{
    if (layer.bytes.empty())
        return layer.cutOff();
    constexpr std::uint8_t HdlcUnicast = 0x0f;
    constexpr std::uint8_t HdlcBroadcast = 0x8f;
    const bool isHdlc = layer.bytes[0] == HdlcUnicast || layer.bytes[0] == HdlcBroadcast;
    return layer.after(0, isHdlc ? Protocol::CiscoHdlc : Protocol::Ppp);
}

Layer readPppBsdOs(const Layer &layer)
{
    constexpr std::size_t HeaderLength = 24;
    constexpr std::size_t ProtocolAt = 5;
    if (layer.bytes.size() < HeaderLength)
        return layer.cutOff();
    const std::uint16_t protocol = readBe16(layer.bytes.subspan(ProtocolAt));
    return layer.after(HeaderLength, protocol == 0x0021   ? Protocol::Ipv4
                                     : protocol == 0x0057 ? Protocol::Ipv6
                                                          : Protocol::End);
}

Layer readAx25(const Layer &layer, std::size_t addressesAt)
{
    constexpr std::size_t AddressLength = 7;
    constexpr std::uint8_t LastAddress = 1;
    constexpr std::uint8_t Ip = 0xcc;
    std::size_t position = addressesAt;
    do { // destination, source, and repeaters
        position += AddressLength;
        if (layer.bytes.size() < position)
            return layer.cutOff();
    } while ((layer.bytes[position - 1] & LastAddress) == 0);
    if (layer.bytes.size() < position + 2) // control and protocol
        return layer.cutOff();
    return layer.after(position + 2, layer.bytes[position + 1] == Ip ? Protocol::Ipv4 : Protocol::End);
}

Layer readIpOverAtm(const Layer &layer)
{
    if (layer.bytes.size() < 3)
        return layer.cutOff();
    const bool hasLlc = layer.bytes[0] == 0xaa && layer.bytes[1] == 0xaa && layer.bytes[2] == 0x03;
    return layer.after(0, hasLlc ? Protocol::Llc : Protocol::Ip);
}

Layer readSymantecFirewall(const Layer &layer)
{
    constexpr std::size_t HeaderLength = 44;
    constexpr std::size_t TypeAt = 6;
    if (layer.bytes.size() < HeaderLength)
        return layer.cutOff();
    return layer.after(HeaderLength, protocolOfEtherType(readBe16(layer.bytes.subspan(TypeAt))));
}

Layer readMultilinkFrameRelay(const Layer &layer)
{
    // FRF.16.1: begin, end, control; then the frame, if it is whole
    constexpr unsigned Bits = 0xe0;
    constexpr unsigned Whole = 0xc0;
    if (layer.bytes.empty())
        return layer.cutOff();
    return layer.after(2, (layer.bytes[0] & Bits) == Whole ? Protocol::FrameRelay : Protocol::End);
}

Layer readFddi(const Layer &layer)
{
    if (layer.bytes.empty())
        return layer.cutOff();
    constexpr unsigned FrameFormat = 0x30;
    constexpr unsigned LlcFrame = 0x10;
    return layer.after(13, (layer.bytes[0] & FrameFormat) == LlcFrame ? Protocol::Llc : Protocol::End);
}

Layer readTokenRing(const Layer &layer)
{
    constexpr std::size_t BasicHeader = 14;
    if (layer.bytes.size() < BasicHeader)
        return layer.cutOff();
    if (layer.bytes[1] >> 6U != 1)
        return Layer::end(DecodeOutcome::NotTcp);
    const bool isSourceRouted = (layer.bytes[8] & 0x80U) != 0;
    if (!isSourceRouted)
        return layer.after(BasicHeader, Protocol::Llc);
    if (layer.bytes.size() < BasicHeader + 2)
        return layer.cutOff();
    return layer.after(BasicHeader + (layer.bytes[BasicHeader] & 0x1fU), Protocol::Llc);
}

Layer readArcnet(const Layer &layer, std::size_t typeAt)
{
    constexpr std::uint8_t Rfc1051Ip = 240;
    constexpr std::uint8_t Rfc1201Ip = 212;
    constexpr std::uint8_t Rfc1201Ipv6 = 196;
    constexpr std::uint8_t Exception = 0xff;
    if (layer.bytes.size() < typeAt + 2)
        return layer.cutOff();
    const std::uint8_t type = layer.bytes[typeAt];
    if (type == Rfc1051Ip)
        return layer.after(typeAt + 1, Protocol::Ipv4);
    if (type != Rfc1201Ip && type != Rfc1201Ipv6)
        return Layer::end(DecodeOutcome::NotTcp);
    // An exception frame is padded so that its length fits, and repeats type and the rest.
    const std::uint8_t split = layer.bytes[typeAt + 1];
    if (split != 0 && split != Exception)
        return Layer::end(DecodeOutcome::NotTcp);
    return layer.after(typeAt + (split == Exception ? 8 : 4), type == Rfc1201Ip ? Protocol::Ipv4 : Protocol::Ipv6);
}

Layer readInfiniband(const Layer &layer)
{
    constexpr std::size_t Addresses = 40;
    if (layer.bytes.size() < Addresses + 4)
        return layer.cutOff();
    // Two reserved bytes stand between the type and what it names.
    switch (readBe16(layer.bytes.subspan(Addresses))) {
    case 0x0800:
        return layer.after(Addresses + 4, Protocol::Ipv4);
    case 0x86dd:
        return layer.after(Addresses + 4, Protocol::Ipv6);
    default:
        return Layer::end(DecodeOutcome::NotTcp);
    }
}

Layer readDocsis(const Layer &layer)
{
    if (layer.bytes.size() < 6)
        return layer.cutOff();
    constexpr unsigned HasExtendedHeader = 1;
    const unsigned control = layer.bytes[0];
    if (control >> 6U != 0) // not a packet
        return Layer::end(DecodeOutcome::NotTcp);
    const std::size_t extended = (control & HasExtendedHeader) != 0 ? layer.bytes[1] : 0;
    return layer.after(6 + extended, Protocol::Ethernet);
}

Layer readNetfilterLog(const Layer &layer)
{
    constexpr std::uint16_t Payload = 9;
    if (layer.bytes.size() < 4)
        return layer.cutOff();
    const std::uint8_t family = layer.bytes[0];
    const Protocol inner = family == 2 ? Protocol::Ipv4 : family == 10 ? Protocol::Ipv6 : Protocol::End;
    // Attributes in the byte order of the machine; a length in the wrong one would be far beyond the packet.
    for (std::size_t position = 4; position + 4 <= layer.bytes.size();) {
        const auto attribute = layer.bytes.subspan(position);
        std::uint16_t length = readLe16(attribute);
        std::uint16_t type = readLe16(attribute.subspan(2));
        if (type > 0xff) {
            length = readBe16(attribute);
            type = readBe16(attribute.subspan(2));
        }
        if (length < 4)
            return Layer::end(DecodeOutcome::Malformed);
        if (type == Payload)
            return layer.after(position + 4, inner).limitedTo(length - 4U);
        position += (length + 3U) / 4U * 4U;
    }
    return layer.cutOff();
}

Layer readEndaceRecord(const Layer &layer)
{
    constexpr std::size_t RecordHeader = 16;
    constexpr std::uint8_t More = 0x80;
    if (layer.bytes.size() < RecordHeader)
        return layer.cutOff();
    const std::uint8_t type = layer.bytes[8];
    std::size_t position = RecordHeader;
    for (bool more = (type & More) != 0; more; position += 8) {
        if (layer.bytes.size() <= position)
            return layer.cutOff();
        more = (layer.bytes[position] & More) != 0;
    }
    switch (type & 0x7fU) {
    case 1:
    case 5: // with channel or colour
    case 10:
        return layer.after(position, Protocol::CiscoHdlc);
    case 2:
    case 11:
    case 20:
        return layer.after(position + 2, Protocol::Ethernet);
    case 22:
        return layer.after(position, Protocol::Ipv4);
    case 23:
        return layer.after(position, Protocol::Ipv6);
    default:
        return Layer::end(DecodeOutcome::NotTcp);
    }
}

Layer readJuniper(const Layer &layer, Protocol inner)
{
    constexpr std::uint32_t Magic = 0x4d4743;
    constexpr unsigned HasExtensions = 0x80;
    constexpr unsigned WithoutLinkLayer = 0x02;
    if (layer.bytes.size() < 6)
        return layer.cutOff();
    if (readBe32(layer.bytes) >> 8U != Magic)
        return Layer::end(DecodeOutcome::Malformed);
    const unsigned flags = layer.bytes[3];
    const std::size_t header = (flags & HasExtensions) != 0 ? 6U + readBe16(layer.bytes.subspan(4)) : 4U;
    if ((flags & WithoutLinkLayer) != 0) // a family's number, then its packet
        return layer.after(header + 4, Protocol::Ip);
    return layer.after(header, inner);
}

Layer readExportedPdu(const Layer &layer)
{
    constexpr std::uint16_t ProtocolName = 12;
    constexpr std::uint16_t End = 0;
    Protocol inner = Protocol::End;
    for (std::size_t position = 0; position + 4 <= layer.bytes.size();) {
        const auto tag = layer.bytes.subspan(position);
        const std::size_t length = readBe16(tag.subspan(2));
        if (readBe16(tag) == End)
            return layer.after(position + 4 + length, inner);
        if (tag.size() < 4 + length)
            break;
        if (readBe16(tag) == ProtocolName) {
            std::string_view name(reinterpret_cast<const char *>(tag.data()) + 4, length);
            name = name.substr(0, name.find('\0'));
            inner = name == "ip" ? Protocol::Ipv4 : name == "ipv6" ? Protocol::Ipv6 : Protocol::End;
        }
        position += 4 + length;
    }
    return layer.cutOff();
}

Layer readPerPacketInfo(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.size() < 8)
        return layer.cutOff();
    const std::size_t length = readLe16(layer.bytes.subspan(2));
    if (length < 8)
        return Layer::end(DecodeOutcome::Malformed);
    return readNamedLink(readLe32(layer.bytes.subspan(4)), layer.after(length, Protocol::End), state);
}

Layer readPacketTap(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.size() < 12)
        return layer.cutOff();
    constexpr std::uint32_t IsPacket = 1;
    const std::uint32_t length = readLe32(layer.bytes);
    if (length < 12)
        return Layer::end(DecodeOutcome::Malformed);
    if (readLe32(layer.bytes.subspan(4)) != IsPacket)
        return Layer::end(DecodeOutcome::NotTcp);
    return readNamedLink(readLe32(layer.bytes.subspan(8)), layer.after(length, Protocol::End), state);
}

} // namespace tcpladder
