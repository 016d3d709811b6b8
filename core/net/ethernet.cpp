// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ethernet.h"

#include "core/net/bytes.h"

namespace tcpladder {
namespace {

constexpr std::size_t AddressesLength = 12;
constexpr std::uint16_t FirstEtherType = 0x0600; // below it the field is a length (IEEE 802.3)

constexpr std::uint16_t ETagType = 0x893f;
constexpr std::uint16_t VnTagType = 0x8926;
constexpr std::uint16_t RedundancyType = 0x892f; // HSR, IEC 62439-3
constexpr std::uint16_t FrerType = 0xf1c1;       // IEEE 802.1CB
constexpr std::uint16_t EtherDsaType = 0xdada;   // Marvell's tag with a type before it
constexpr std::uint16_t CiscoMetaDataType = 0x8909;

// Tags that are a fixed number of bytes after their own type and before the next one.
std::size_t tagLength(std::uint16_t etherType)
{
    switch (etherType) {
    case ETagType:
    case EtherDsaType:
        return 6;
    case VnTagType:
    case RedundancyType:
    case FrerType:
        return 4;
    case CiscoMetaDataType:
        return 6;
    default:
        return 0;
    }
}

} // namespace

Protocol protocolOfEtherType(std::uint16_t etherType)
{
    switch (etherType) {
    case 0x0800:
        return Protocol::Ipv4;
    case 0x86dd:
        return Protocol::Ipv6;
    case 0x8100:
    case 0x88a8:
    case 0x9100:
    case 0x9200:
    case 0x9300:
        return Protocol::Vlan;
    case 0x8847:
    case 0x8848:
        return Protocol::Mpls;
    case 0x8864:
        return Protocol::Pppoe;
    case 0x880b:
        return Protocol::Ppp;
    case 0x88e7:
        return Protocol::ProviderBackbone;
    case 0x8903:
        return Protocol::FabricPath;
    case 0x22f3:
        return Protocol::Trill;
    case 0x894f:
        return Protocol::ServiceHeader;
    case 0x88e5:
        return Protocol::MacSec;
    case 0x6558:
        return Protocol::Ethernet;
    case 0x6559:
        return Protocol::FrameRelay;
    default:
        return Protocol::End;
    }
}

Layer readEthernet(const Layer &layer, DecodeState &state)
{
    const auto &bytes = layer.bytes;
    if (bytes.size() >= AddressesLength + 2) { // by far the commonest
        switch (readBe16(bytes.subspan(AddressesLength))) {
        case 0x0800:
            return layer.after(AddressesLength + 2, Protocol::Ipv4);
        case 0x86dd:
            return layer.after(AddressesLength + 2, Protocol::Ipv6);
        default:
            break;
        }
    }
    // Cisco's Inter-Switch Link puts 26 bytes before the frame and is known by its destination.
    if (bytes.size() > 26 && (bytes[0] & 0xf3U) == 1 && bytes[1] == 0 && bytes[2] == 0x0c && bytes[3] == 0
        && bytes[4] == 0) {
        state.path.add(Wrapper::Vlan, readBe16(bytes.subspan(20)) >> 1U);
        return layer.after(26, Protocol::Ethernet);
    }
    return layer.after(AddressesLength, Protocol::EtherTypeFirst);
}

Layer readVlan(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.size() < 2)
        return layer.cutOff();
    state.path.add(Wrapper::Vlan, readBe16(layer.bytes) & 0x0fffU);
    return layer.after(2, Protocol::EtherTypeFirst);
}

Layer readEtherType(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.size() < 2)
        return layer.cutOff();
    const std::uint16_t type = readBe16(layer.bytes);
    if (type < FirstEtherType)
        return layer.after(2, Protocol::Llc).limitedTo(type);
    if (const std::size_t length = tagLength(type); length > 0) {
        if (type == ETagType)
            state.path.add(Wrapper::ETag);
        else if (type == VnTagType)
            state.path.add(Wrapper::VnTag);
        return layer.after(2 + length, Protocol::EtherTypeFirst);
    }
    return layer.after(2, protocolOfEtherType(type));
}

Layer readLlc(const Layer &layer)
{
    if (layer.bytes.size() < 3)
        return layer.cutOff();
    constexpr std::uint8_t Snap = 0xaa;
    constexpr std::uint8_t Ip = 0x06;
    constexpr std::uint8_t UnnumberedInformation = 0x03;
    if (layer.bytes[2] != UnnumberedInformation)
        return Layer::end(DecodeOutcome::NotTcp);
    if (layer.bytes[0] == Snap && layer.bytes[1] == Snap)
        return layer.after(3, Protocol::Snap);
    if (layer.bytes[0] == Ip)
        return layer.after(3, Protocol::Ipv4);
    if (layer.bytes[0] == 0xfe && layer.bytes[1] == 0xfe && layer.bytes.size() > 3) // ISO network layer identifiers
        return layer.after(4, layer.bytes[3] == 0xcc ? Protocol::Ipv4 : Protocol::End);
    return Layer::end(DecodeOutcome::NotTcp);
}

Layer readSnap(const Layer &layer)
{
    if (layer.bytes.size() < 5)
        return layer.cutOff();
    const std::uint32_t organization = readBe32(layer.bytes) >> 8U;
    const std::uint16_t type = readBe16(layer.bytes.subspan(3));
    constexpr std::uint32_t Bridged =
        0x0080c2; // RFC 2684, RFC 2427: bridged Ethernet with or without its check sequence
    if (organization == Bridged)
        return layer.after(5, type == 1 || type == 7 ? Protocol::Ethernet : Protocol::End);
    if (organization != 0 && organization != 0x0000f8)
        return Layer::end(DecodeOutcome::NotTcp);
    return layer.after(3, Protocol::EtherTypeFirst);
}

Layer readProviderBackbone(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.size() < 4)
        return layer.cutOff();
    state.path.add(Wrapper::ProviderBackbone, readBe32(layer.bytes) & 0xffffffU); // I-SID
    return layer.after(4, Protocol::Ethernet);
}

Layer readFabricPath(const Layer &layer, DecodeState &state)
{
    state.path.add(Wrapper::FabricPath);
    return layer.after(2, Protocol::Ethernet);
}

Layer readTrill(const Layer &layer, DecodeState &state) // RFC 6325 3
{
    if (layer.bytes.size() < 6)
        return layer.cutOff();
    state.path.add(Wrapper::Trill);
    const std::size_t optionsLength = ((readBe16(layer.bytes) >> 6U) & 0x1fU) * 4U;
    return layer.after(6 + optionsLength, Protocol::Ethernet);
}

Layer readServiceHeader(const Layer &layer) // RFC 8300 2
{
    if (layer.bytes.size() < 8)
        return layer.cutOff();
    const std::size_t length = (layer.bytes[1] & 0x3fU) * 4U;
    if (length < 8)
        return Layer::end(DecodeOutcome::Malformed);
    switch (layer.bytes[3]) {
    case 1:
        return layer.after(length, Protocol::Ipv4);
    case 2:
        return layer.after(length, Protocol::Ipv6);
    case 3:
        return layer.after(length, Protocol::Ethernet);
    case 4:
        return layer.after(length, Protocol::ServiceHeader);
    case 5:
        return layer.after(length, Protocol::Mpls);
    default:
        return Layer::end(DecodeOutcome::NotTcp);
    }
}

Layer readMacSec(const Layer &layer) // IEEE 802.1AE 9.3; only frames that are protected, but not encrypted
{
    if (layer.bytes.size() < 6)
        return layer.cutOff();
    constexpr std::uint8_t ExplicitChannel = 0x20;
    constexpr std::uint8_t Encrypted = 0x08;
    constexpr std::uint8_t Changed = 0x04;
    if ((layer.bytes[0] & (Encrypted | Changed)) != 0)
        return Layer::end(DecodeOutcome::NotTcp);
    return layer.after((layer.bytes[0] & ExplicitChannel) != 0 ? 14 : 6, Protocol::EtherTypeFirst);
}

} // namespace tcpladder
