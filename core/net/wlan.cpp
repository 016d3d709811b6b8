// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/wlan.h"

#include "core/net/bytes.h"

namespace tcpladder {
namespace {

// An aggregate's first frame (IEEE 802.11 9.3.2.2): addresses, length, then LLC.
Layer readFirstSubframe(const Layer &layer)
{
    if (layer.bytes.size() < 14)
        return layer.cutOff();
    return layer.after(14, Protocol::Llc).limitedTo(readBe16(layer.bytes.subspan(12)));
}

} // namespace

Layer readWlan(const Layer &layer, bool isSwapped)
{
    const auto &bytes = layer.bytes;
    constexpr std::size_t BasicHeader = 24;
    if (bytes.size() < BasicHeader)
        return layer.cutOff();
    const unsigned type = bytes[isSwapped ? 1 : 0];
    const unsigned flags = bytes[isSwapped ? 0 : 1];
    constexpr unsigned Data = 0x08;
    constexpr unsigned WithoutData = 0x40;
    constexpr unsigned QualityOfService = 0x80;
    constexpr unsigned ToAndFromDistribution = 0x03;
    constexpr unsigned MoreFragments = 0x04;
    constexpr unsigned Protected = 0x40;
    constexpr unsigned Order = 0x80;
    const unsigned fragment = bytes[isSwapped ? 23 : 22] & 0x0fU;
    if ((type & 0x0fU) != Data || (type & WithoutData) != 0 || (flags & (Protected | MoreFragments)) != 0
        || fragment != 0)
        return Layer::end(DecodeOutcome::NotTcp);
    std::size_t length = BasicHeader;
    if ((flags & ToAndFromDistribution) == ToAndFromDistribution)
        length += 6;
    bool isAggregate = false;
    if ((type & QualityOfService) != 0) {
        if (bytes.size() < length + 2)
            return layer.cutOff();
        isAggregate = (bytes[length] & 0x80U) != 0;
        length += 2;
        if ((flags & Order) != 0)
            length += 4;
    }
    const Layer rest = layer.after(length, Protocol::Llc);
    return isAggregate && rest.protocol == Protocol::Llc ? readFirstSubframe(rest) : rest;
}

Layer readRadiotap(const Layer &layer)
{
    const auto &bytes = layer.bytes;
    if (bytes.size() < 8)
        return layer.cutOff();
    const std::size_t length = readLe16(bytes.subspan(2));
    if (length < 8 || bytes.size() < length)
        return length < 8 ? Layer::end(DecodeOutcome::Malformed) : layer.cutOff();
    // Only one fact is needed: whether padding follows the frame's header, in the flags that are the second field.
    constexpr std::uint32_t HasTime = 1U;
    constexpr std::uint32_t HasFlags = 2U;
    constexpr std::uint32_t MorePresent = 1U << 31U;
    constexpr std::uint8_t PaddedHeader = 0x20;
    const std::uint32_t present = readLe32(bytes.subspan(4));
    std::size_t position = 8;
    for (std::uint32_t word = present; (word & MorePresent) != 0 && position + 4 <= length; position += 4)
        word = readLe32(bytes.subspan(position));
    if ((present & HasTime) != 0)
        position = (position + 7) / 8 * 8 + 8;
    const bool isPadded = (present & HasFlags) != 0 && position < length && (bytes[position] & PaddedHeader) != 0;
    const Layer frame = layer.after(length, Protocol::Wlan);
    if (!isPadded)
        return frame;
    const Layer data = readWlan(frame, false);
    if (data.protocol != Protocol::Llc)
        return data;
    const std::size_t header = frame.bytes.size() - data.bytes.size();
    return data.after((4 - header % 4) % 4, Protocol::Llc);
}

Layer readPrism(const Layer &layer)
{
    if (layer.bytes.size() < 8)
        return layer.cutOff();
    // The newer AVS header shares the link type and is known by its magic number.
    if (readBe32(layer.bytes) >> 8U == 0x802110)
        return readAvs(layer);
    const std::uint32_t little = readLe32(layer.bytes.subspan(4));
    const std::uint32_t length = little <= 0xffff ? little : readBe32(layer.bytes.subspan(4));
    return layer.after(length, Protocol::Wlan);
}

Layer readAvs(const Layer &layer)
{
    if (layer.bytes.size() < 8)
        return layer.cutOff();
    return layer.after(readBe32(layer.bytes.subspan(4)), Protocol::Wlan);
}

} // namespace tcpladder
