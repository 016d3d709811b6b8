// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tcpdumpprefix.h"

#include "core/net/bytes.h"
#include "core/report/radiotaptext.h"

#include <array>
#include <net/if.h>
#include <string_view>

namespace tcpladder {
namespace {

void pad(std::string &text, std::size_t width)
{
    if (text.size() < width)
        text.append(width - text.size(), ' ');
    text += ' ';
}

// The interface has the name that its index has on this machine, like there.
std::string cookedPrefix(std::span<const std::uint8_t> packet)
{
    constexpr std::size_t HeaderLength = 20;
    if (packet.size() < HeaderLength)
        return {};
    std::array<char, IF_NAMESIZE> name{};
    std::string text = if_indextoname(readBe32(packet.subspan(4)), name.data()) != nullptr ? name.data() : "?";
    pad(text, 5);
    constexpr std::array<std::string_view, 5> Directions{"In", "B", "M", "P", "Out"};
    std::string direction(packet[10] < Directions.size() ? Directions[packet[10]] : "?");
    pad(direction, 3);
    return text + direction;
}

} // namespace

std::string tcpdumpPrefix(LinkType linkType, std::span<const std::uint8_t> packet)
{
    switch (linkType) {
    case LinkType::LinuxCooked2:
        return cookedPrefix(packet);
    case LinkType::Radiotap:
        return radiotapText(packet);
    default:
        return {};
    }
}

} // namespace tcpladder
