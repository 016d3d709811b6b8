// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/radiotaptext.h"

#include "core/net/bytes.h"

#include <array>
#include <bit>
#include <cstdio>
#include <optional>
#include <string_view>

namespace tcpladder {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr unsigned ExtendedChannel = 18;
constexpr unsigned Mcs = 19;
constexpr unsigned RadiotapNamespace = 29;
constexpr unsigned VendorNamespace = 30;
constexpr unsigned MorePresent = 31;

struct Shape {
    std::size_t size = 0;
    std::size_t alignment = 1;
};

std::optional<Shape> shapeOf(unsigned bit)
{
    switch (bit) {
    case 0:
        return Shape{8, 8};
    case 3:
        return Shape{4, 2};
    case 4:
        return Shape{2, 1};
    case 7:
    case 8:
    case 14:
        return Shape{2, 2};
    case ExtendedChannel:
    case 20:
        return Shape{8, 4};
    case Mcs:
        return Shape{3, 1};
    case 21:
        return Shape{12, 2};
    case 1:
    case 2:
    case 5:
    case 6:
    case 9:
    case 10:
    case 11:
    case 12:
    case 13:
        return Shape{1, 1};
    default:
        return std::nullopt;
    }
}

std::string signedNumber(std::uint8_t byte)
{
    return std::to_string(static_cast<std::int8_t>(byte));
}

std::string oneDecimal(double value)
{
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%2.1f", value);
    return buffer.data();
}

std::string flagsText(unsigned flags)
{
    std::string text;
    text += (flags & 0x01U) != 0 ? "cfp " : "";
    text += (flags & 0x02U) != 0 ? "short preamble " : "";
    text += (flags & 0x04U) != 0 ? "wep " : "";
    text += (flags & 0x08U) != 0 ? "fragmented " : "";
    text += (flags & 0x40U) != 0 ? "bad-fcs " : "";
    return text;
}

std::string rateText(unsigned rate)
{
    if (rate >= 0x80 && rate <= 0x8f)
        return "MCS " + std::to_string(rate & 0x7fU) + ' ';
    return oneDecimal(0.5 * rate) + " Mb/s ";
}

std::string channelText(unsigned frequency, std::uint32_t flags, bool isHighThroughput)
{
    constexpr std::uint32_t Turbo = 0x10;
    constexpr std::uint32_t TwoGigahertzCck = 0xa0;
    constexpr std::uint32_t TwoGigahertzOfdm = 0xc0;
    constexpr std::uint32_t FiveGigahertzOfdm = 0x140;
    constexpr std::uint32_t TwoGigahertzDynamic = 0x480;
    constexpr std::uint32_t TwoGigahertzGfsk = 0x880;
    constexpr std::uint32_t Half = 0x4000;
    constexpr std::uint32_t Quarter = 0x8000;
    const auto has = [flags](std::uint32_t bits) { return (flags & bits) == bits; };
    const std::string_view width = has(Half) ? "/10Mhz" : has(Quarter) ? "/5Mhz" : "";
    std::string text = std::to_string(frequency) + " MHz";
    if (isHighThroughput) {
        text += " 11n";
    } else {
        text += has(TwoGigahertzGfsk) ? " FHSS" : "";
        if (has(FiveGigahertzOfdm))
            text.append(" 11a").append(width);
        if (has(TwoGigahertzOfdm) || has(TwoGigahertzDynamic))
            text.append(" 11g").append(width);
        else if (has(TwoGigahertzCck))
            text += " 11b";
        text += has(Turbo) ? " Turbo" : "";
    }
    text += has(0x10000) ? " ht/20" : has(0x40000) ? " ht/40-" : has(0x20000) ? " ht/40+" : "";
    return text + ' ';
}

// Mb/s of IEEE 802.11n's equal modulations: bits of one symbol, with 4 µs or (short guard interval) 3.6 µs for each
double highThroughputRate(unsigned index, bool isWide, bool isShort)
{
    constexpr std::array<double, 8> NarrowBits{26, 52, 78, 104, 156, 208, 234, 260};
    constexpr std::array<double, 8> WideBits{54, 108, 162, 216, 324, 432, 486, 540};
    const unsigned streams = index / 8 + 1;
    const double bits = (isWide ? WideBits : NarrowBits)[index % 8] * streams;
    return bits / (isShort ? 3.6 : 4.0);
}

std::string mcsText(unsigned known, unsigned flags, unsigned index)
{
    constexpr std::array<std::string_view, 4> Bandwidths{"20 MHz ", "40 MHz ", "20 MHz (L) ", "20 MHz (U) "};
    constexpr unsigned BandwidthOrGuard = 0x05;
    const bool isShort = (flags & 0x04U) != 0;
    std::string text;
    if ((known & 0x02U) != 0) {
        if (index < 32 && (known & BandwidthOrGuard) != 0)
            text += oneDecimal(highThroughputRate(index, (flags & 3U) == 1, isShort)) + " Mb/s ";
        text += "MCS " + std::to_string(index) + ' ';
    }
    if ((known & 0x01U) != 0)
        text += Bandwidths[flags & 3U];
    if ((known & 0x04U) != 0)
        text += isShort ? "short GI " : "long GI ";
    if ((known & 0x08U) != 0)
        text += (flags & 0x08U) != 0 ? "greenfield " : "mixed ";
    if ((known & 0x10U) != 0)
        text += (flags & 0x10U) != 0 ? "LDPC FEC " : "BCC FEC ";
    if ((known & 0x20U) != 0)
        text += "RX-STBC" + std::to_string(flags >> 5U & 3U) + ' ';
    return text;
}

std::string vhtText(Bytes field)
{
    constexpr std::array<std::string_view, 26> Bandwidths{
        "20 MHz",        "40 MHz",        "20 MHz (L)",    "20 MHz (U)",    "80 MHz",        "80 MHz (L)",
        "80 MHz (U)",    "80 MHz (LL)",   "80 MHz (LU)",   "80 MHz (UL)",   "80 MHz (UU)",   "160 MHz",
        "160 MHz (L)",   "160 MHz (U)",   "160 MHz (LL)",  "160 MHz (LU)",  "160 MHz (UL)",  "160 MHz (UU)",
        "160 MHz (LLL)", "160 MHz (LLU)", "160 MHz (LUL)", "160 MHz (UUU)", "160 MHz (ULL)", "160 MHz (ULU)",
        "160 MHz (UUL)", "160 MHz (UUU)"};
    const unsigned known = readLe16(field);
    const unsigned coding = field[8];
    std::string text;
    for (unsigned user = 0; user < 4; ++user) {
        const unsigned streamsAndMcs = field[4 + user];
        if ((streamsAndMcs & 0x0fU) == 0)
            continue;
        text += "User " + std::to_string(user) + " MCS " + std::to_string(streamsAndMcs >> 4U) + ' ';
        text += (coding >> user & 1U) != 0 ? "LDPC FEC " : "BCC FEC ";
    }
    if ((known & 0x40U) != 0) {
        const unsigned bandwidth = field[3] & 0x1fU;
        if (bandwidth < Bandwidths.size())
            text += Bandwidths[bandwidth];
        else
            text += "unknown (" + std::to_string(bandwidth) + ')';
        text += ' ';
    }
    if ((known & 0x04U) != 0)
        text += (field[2] & 0x04U) != 0 ? "short GI " : "long GI ";
    return text;
}

std::string fieldText(unsigned bit, Bytes field, std::uint32_t present)
{
    const bool isHighThroughput = (present >> Mcs & 1U) != 0;
    switch (bit) {
    case 0: {
        const std::uint64_t time = readLe32(field) | (std::uint64_t{readLe32(field.subspan(4))} << 32U);
        return std::to_string(time) + "us tsft ";
    }
    case 1:
        return flagsText(field[0]);
    case 2:
        return rateText(field[0]);
    case 3:
        if ((present >> ExtendedChannel & 1U) != 0)
            return {};
        return channelText(readLe16(field), readLe16(field.subspan(2)), isHighThroughput);
    case 4:
        return "fhset " + std::to_string(field[0]) + " fhpat " + std::to_string(field[1]) + ' ';
    case 5:
        return signedNumber(field[0]) + "dBm signal ";
    case 6:
        return signedNumber(field[0]) + "dBm noise ";
    case 7:
        return std::to_string(readLe16(field)) + " sq ";
    case 8:
        return std::to_string(-static_cast<std::int16_t>(readLe16(field))) + " tx power ";
    case 9:
        return std::to_string(-static_cast<std::int8_t>(field[0])) + "dB tx attenuation ";
    case 10:
        return signedNumber(field[0]) + "dBm tx power ";
    case 11:
        return "antenna " + std::to_string(field[0]) + ' ';
    case 12:
        return std::to_string(field[0]) + "dB signal ";
    case 13:
        return std::to_string(field[0]) + "dB noise ";
    case ExtendedChannel:
        return channelText(readLe16(field.subspan(4)), readLe32(field), isHighThroughput);
    case Mcs:
        return mcsText(field[0], field[1], field[2]);
    case 21:
        return vhtText(field);
    default:
        return {};
    }
}

// Goes through the fields, of which each word of the presence map names some.
class RadiotapReader
{
public:
    RadiotapReader(Bytes header, std::size_t firstField) : m_header(header), m_position(firstField) {}

    // False if the rest cannot be read.
    bool readFields(std::uint32_t present, unsigned firstBit);
    bool skipVendorFields();

    std::string text;

private:
    std::optional<Bytes> take(Shape shape)
    {
        const std::size_t begin = (m_position + shape.alignment - 1) / shape.alignment * shape.alignment;
        if (begin + shape.size > m_header.size())
            return std::nullopt;
        m_position = begin + shape.size;
        return m_header.subspan(begin, shape.size);
    }

    Bytes m_header;
    std::size_t m_position;
};

bool RadiotapReader::readFields(std::uint32_t present, unsigned firstBit)
{
    for (std::uint32_t rest = present & ((1U << RadiotapNamespace) - 1); rest != 0; rest &= rest - 1) {
        const unsigned bit = firstBit + static_cast<unsigned>(std::countr_zero(rest));
        const auto shape = shapeOf(bit);
        if (!shape) { // its size is unknown, so that nothing after it can be found
            text += "[bit " + std::to_string(bit) + "] ";
            return false;
        }
        const auto field = take(*shape);
        if (!field)
            return false;
        text += fieldText(bit, *field, present);
    }
    return true;
}

bool RadiotapReader::skipVendorFields()
{
    const auto head = take({6, 2});
    return head && take({readLe16(head->subspan(4)), 1});
}

} // namespace

std::string radiotapText(Bytes packet)
{
    constexpr std::size_t FixedHeader = 8;
    if (packet.size() < FixedHeader || readLe16(packet.subspan(2)) > packet.size())
        return {};
    const Bytes header = packet.first(readLe16(packet.subspan(2)));
    std::size_t words = 0;
    do {
        if (header.size() < 4 + 4 * (words + 1))
            return {};
        ++words;
    } while ((readLe32(header.subspan(4 * words)) >> MorePresent & 1U) != 0);

    RadiotapReader reader(header, 4 + 4 * words);
    unsigned firstBit = 0;
    bool isVendor = false;
    for (std::size_t word = 1; word <= words; ++word) {
        const std::uint32_t present = readLe32(header.subspan(4 * word));
        if (!isVendor && !reader.readFields(present, firstBit))
            break;
        const bool toRadiotap = (present >> RadiotapNamespace & 1U) != 0;
        const bool toVendor = (present >> VendorNamespace & 1U) != 0;
        if (toRadiotap == toVendor) {
            firstBit += toRadiotap ? 0 : 32;
            continue;
        }
        firstBit = 0;
        isVendor = toVendor;
        if (toVendor && !reader.skipVendorFields())
            break;
    }
    return std::move(reader.text);
}

} // namespace tcpladder
