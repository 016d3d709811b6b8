// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tunnels.h"

#include "core/net/bytes.h"
#include "core/net/ethernet.h"

namespace tcpladder {
namespace {

Protocol protocolOfGreType(std::uint16_t type, bool hasSequence)
{
    switch (type) {
    case 0x88be:
        return hasSequence ? Protocol::Erspan2 : Protocol::Erspan1;
    case 0x22eb:
        return Protocol::Erspan3;
    case 0x883e:
        return Protocol::WebCache;
    default:
        break;
    }
    // Access points of one maker send 802.11 frames under numbers of this range.
    if ((type & 0xff0fU) == 0x8200 || (type & 0xff0fU) == 0x8300)
        return Protocol::Wlan;
    return protocolOfEtherType(type);
}

// The number that names the virtual network: in NVGRE's key the lowest byte only spreads the load (RFC 7637 3.2), and
// virtual subnets begin at 4096, so that smaller keys are those of plain GRE.
void enterGre(DecodeState &state, Protocol next, std::uint32_t key)
{
    constexpr std::uint32_t FirstVirtualSubnet = 0x1000;
    if (next == Protocol::Ethernet && key >> 8U >= FirstVirtualSubnet)
        state.enterTunnel(Wrapper::Nvgre, key >> 8U);
    else
        state.enterTunnel(Wrapper::Gre, key);
}

} // namespace

Layer readGre(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.size() < 4)
        return layer.cutOff();
    constexpr unsigned HasChecksum = 0x8000;
    constexpr unsigned HasRouting = 0x4000;
    constexpr unsigned HasKey = 0x2000;
    constexpr unsigned HasSequence = 0x1000;
    constexpr unsigned HasAcknowledgment = 0x0080;
    const unsigned flags = readBe16(layer.bytes);
    const unsigned version = flags & 7U;
    std::size_t position = 4;
    if ((flags & (HasChecksum | HasRouting)) != 0)
        position += 4;
    std::uint32_t key = 0;
    if ((flags & HasKey) != 0) {
        if (layer.bytes.size() < position + 4)
            return layer.cutOff();
        // PPTP's is a length and a call number of one direction (RFC 2637 4.1).
        key = version == 1 ? 0 : readBe32(layer.bytes.subspan(position));
        position += 4;
    }
    if ((flags & HasSequence) != 0)
        position += 4;
    if (version == 1 && (flags & HasAcknowledgment) != 0)
        position += 4;
    if (version == 0 && (flags & HasRouting) != 0) { // source route entries, up to one of length 0 (RFC 1701)
        for (std::size_t entry = 1; entry != 0; position += 4 + entry) {
            if (layer.bytes.size() < position + 4)
                return layer.cutOff();
            entry = layer.bytes[position + 3];
            if (entry == 0)
                break;
        }
        position += 4;
    }
    constexpr std::uint16_t EthernetOverIp = 0x6400; // MikroTik's, whose key is a length and a number
    if (readBe16(layer.bytes.subspan(2)) == EthernetOverIp && version == 1 && layer.bytes.size() >= 8) {
        state.enterTunnel(Wrapper::Gre, readLe16(layer.bytes.subspan(6)));
        return layer.after(8, Protocol::Ethernet).limitedTo(readBe16(layer.bytes.subspan(4)));
    }
    const Protocol next = protocolOfGreType(readBe16(layer.bytes.subspan(2)), (flags & HasSequence) != 0);
    if (next != Protocol::Erspan1 && next != Protocol::Erspan2 && next != Protocol::Erspan3)
        enterGre(state, next, key);
    return layer.after(position, next);
}

Layer readErspan(const Layer &layer, DecodeState &state)
{
    if (layer.protocol == Protocol::Erspan1) {
        state.enterTunnel(Wrapper::Erspan);
        return layer.after(0, Protocol::Ethernet);
    }
    if (layer.bytes.size() < 8)
        return layer.cutOff();
    state.enterTunnel(Wrapper::Erspan, readBe16(layer.bytes.subspan(2)) & 0x3ffU);
    if (layer.protocol == Protocol::Erspan2)
        return layer.after(8, Protocol::Ethernet);
    if (layer.bytes.size() < 12)
        return layer.cutOff();
    const bool hasSubheader = (layer.bytes[11] & 1U) != 0;
    const unsigned frameType = (layer.bytes[10] >> 2U) & 0x1fU;
    return layer.after(hasSubheader ? 20 : 12, frameType == 2 ? Protocol::Ip : Protocol::Ethernet);
}

Layer readEtherIp(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.size() < 2)
        return layer.cutOff();
    if (layer.bytes[0] >> 4U != 3)
        return Layer::end(DecodeOutcome::NotTcp);
    state.enterTunnel(Wrapper::EtherIp);
    return layer.after(2, Protocol::Ethernet);
}

Layer readPimRegister(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.size() < 8)
        return layer.cutOff();
    constexpr std::uint8_t Version2Register = 0x21;
    if (layer.bytes[0] != Version2Register)
        return Layer::end(DecodeOutcome::NotTcp);
    state.enterTunnel(Wrapper::Pim);
    return layer.after(8, Protocol::Ip);
}

Layer readWebCache(const Layer &layer)
{
    if (layer.bytes.empty())
        return layer.cutOff();
    return layer.after(layer.bytes[0] >> 4U == 4 ? 0 : 4, Protocol::Ipv4); // version 2 puts four bytes before
}

} // namespace tcpladder
