// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/mpls.h"

#include "core/net/bytes.h"
#include "core/net/ethernet.h"

namespace tcpladder {
namespace {

bool looksLikeEthernet(std::span<const std::uint8_t> bytes)
{
    if (bytes.size() < 14)
        return false;
    const std::uint16_t type = readBe16(bytes.subspan(12));
    return type <= 1500 || protocolOfEtherType(type) != Protocol::End;
}

} // namespace

Layer readMpls(const Layer &layer, DecodeState &state)
{
    constexpr std::size_t LabelLength = 4;
    constexpr std::uint32_t BottomOfStack = 0x100;
    std::size_t position = 0;
    for (;; position += LabelLength) {
        if (layer.bytes.size() < position + LabelLength)
            return layer.cutOff();
        if ((readBe32(layer.bytes.subspan(position)) & BottomOfStack) != 0)
            break;
    }
    position += LabelLength;
    state.path.add(Wrapper::Mpls);
    if (layer.bytes.size() == position)
        return layer.cutOff();
    const auto rest = layer.bytes.subspan(position);
    switch (rest[0] >> 4U) {
    case 4:
        return layer.after(position, Protocol::Ipv4);
    case 6:
        return layer.after(position, Protocol::Ipv6);
    case 0:
        if (rest.size() > 4 && looksLikeEthernet(rest.subspan(4)))
            return layer.after(position + 4, Protocol::Ethernet);
        break;
    default:
        break;
    }
    return layer.after(position, looksLikeEthernet(rest) ? Protocol::Ethernet : Protocol::End);
}

} // namespace tcpladder
