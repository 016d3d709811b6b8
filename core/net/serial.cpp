// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/serial.h"

#include "core/net/bytes.h"
#include "core/net/ethernet.h"

namespace tcpladder {
namespace {

Protocol protocolOfPppNumber(std::uint16_t number)
{
    switch (number) {
    case 0x0021:
        return Protocol::Ipv4;
    case 0x0057:
        return Protocol::Ipv6;
    case 0x0031:
        return Protocol::End; // bridging has headers of its own
    case 0x0281:
    case 0x0283:
        return Protocol::Mpls;
    default:
        return Protocol::End;
    }
}

} // namespace

Layer readPpp(const Layer &layer)
{
    const auto &bytes = layer.bytes;
    if (bytes.size() < 2)
        return layer.cutOff();
    const std::size_t framing = bytes[0] == 0xff && bytes[1] == 0x03 ? 2 : 0;
    if (bytes.size() < framing + 2)
        return layer.cutOff();
    // A protocol number whose first byte is odd has been compressed to that byte (RFC 1661 6.5).
    if ((bytes[framing] & 1U) != 0)
        return layer.after(framing + 1, protocolOfPppNumber(bytes[framing]));
    return layer.after(framing + 2, protocolOfPppNumber(readBe16(bytes.subspan(framing))));
}

Layer readPppoe(const Layer &layer, DecodeState &state)
{
    if (layer.bytes.size() < 6)
        return layer.cutOff();
    if (layer.bytes[1] != 0) // discovery
        return Layer::end(DecodeOutcome::NotTcp);
    state.path.add(Wrapper::Pppoe, readBe16(layer.bytes.subspan(2)));
    return layer.after(6, Protocol::Ppp).limitedTo(readBe16(layer.bytes.subspan(4)));
}

Layer readCiscoHdlc(const Layer &layer)
{
    if (layer.bytes.size() < 4)
        return layer.cutOff();
    const std::uint16_t type = readBe16(layer.bytes.subspan(2));
    if (type == 0xfefe && layer.bytes.size() > 4)
        return layer.after(5, layer.bytes[4] == 0xcc ? Protocol::Ipv4 : Protocol::End);
    return layer.after(4, protocolOfEtherType(type));
}

Layer readFrameRelay(const Layer &layer)
{
    const auto &bytes = layer.bytes;
    std::size_t address = 0; // each byte's lowest bit tells whether it is the last one
    do {
        if (address == 4 || address == bytes.size())
            return layer.cutOff();
    } while ((bytes[address++] & 1U) == 0);
    if (bytes.size() < address + 3)
        return layer.cutOff();
    if (bytes[address] != 0x03) // Cisco's encapsulation: a type instead of control and network layer identifier
        return layer.after(address + 2, protocolOfEtherType(readBe16(bytes.subspan(address))));
    std::size_t position = address + 1;
    if (bytes[position] == 0) // padding
        ++position;
    switch (bytes[position]) {
    case 0xcc:
        return layer.after(position + 1, Protocol::Ipv4);
    case 0x8e:
        return layer.after(position + 1, Protocol::Ipv6);
    case 0x80:
        return layer.after(position + 1, Protocol::Snap);
    case 0xcf:
        return layer.after(position + 1, Protocol::Ppp);
    default:
        return Layer::end(DecodeOutcome::NotTcp);
    }
}

} // namespace tcpladder
