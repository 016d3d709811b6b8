// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tcpdumpline.h"

#include "core/net/bytes.h"
#include "core/report/tcpdumpprefix.h"
#include "core/report/tcpoptionstext.h"

#include <array>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string_view>

namespace tcpladder {
namespace {

std::string endPointText(const EndPoint &endPoint)
{
    return endPoint.address.text() + '.' + std::to_string(endPoint.port);
}

// "frag (OFFSET|LENGTH) " for a segment behind an IPv6 fragment header, else nothing
std::string fragmentText(const DecodedSegment &segment)
{
    constexpr std::size_t Header = 40;
    constexpr std::size_t FragmentHeader = 8;
    constexpr std::uint8_t Fragment = 44;
    const auto &bytes = segment.network;
    if (!segment.source.address.isV6() || bytes.size() < Header + FragmentHeader || bytes[6] != Fragment)
        return {};
    const unsigned offset = readBe16(bytes.subspan(Header + 2)) & 0xfff8U;
    const unsigned length = readBe16(bytes.subspan(4)) - static_cast<unsigned>(FragmentHeader);
    return "frag (" + std::to_string(offset) + '|' + std::to_string(length) + ") ";
}

// Which end comes first does not matter, as long as it is the same for both directions.
bool isLow(const DecodedSegment &segment)
{
    if (segment.source.port != segment.destination.port)
        return segment.source.port < segment.destination.port;
    return segment.source.address <= segment.destination.address;
}

} // namespace

std::size_t TcpdumpLine::PairHash::operator()(const Pair &pair) const
{
    const auto view = [](const IpAddress &address) {
        return std::string_view(reinterpret_cast<const char *>(address.bytes().data()), address.bytes().size());
    };
    const std::hash<std::string_view> hash;
    const std::uint64_t ports =
        (std::uint64_t{pair.low.port} << 48U) | (std::uint64_t{pair.high.port} << 32U) | pair.encapsulation;
    return hash(view(pair.low.address)) * 31U + hash(view(pair.high.address)) * 17U
           + static_cast<std::size_t>(ports * 0x9e3779b97f4a7c15ULL);
}

std::string TcpdumpLine::format(Nanoseconds time, LinkType linkType, std::span<const std::uint8_t> packet,
                                const DecodedSegment &segment)
{
    std::string line = timeOfDay(time) + ' ' + tcpdumpPrefix(linkType, packet);
    line += segment.source.address.isV6() ? "IP6 " : "IP ";
    if (segment.missing > 0) {
        line += segment.source.address.isV6() ? "truncated-ip6 - " : "truncated-ip - ";
        line +=
            std::to_string(segment.missing) + (segment.source.address.isV6() ? " bytes missing!" : " bytes missing! ");
    }
    if (const std::string fragment = fragmentText(segment); !fragment.empty()) {
        line += segment.source.address.text() + " > " + segment.destination.address.text() + ": " + fragment
                + std::to_string(segment.source.port) + " > " + std::to_string(segment.destination.port) + ": ";
    } else {
        line += endPointText(segment.source) + " > " + endPointText(segment.destination) + ": ";
    }
    if (segment.headerIsCut)
        return line + " [|tcp]";
    const std::uint32_t total = segment.segmentLength + segment.missing;
    constexpr unsigned FixedHeader = 20;
    const unsigned claimed = segment.headerLength;
    if (claimed < FixedHeader) {
        return line + " tcp " + std::to_string(total - claimed) + " [bad hdr length " + std::to_string(claimed)
               + " - too short, < " + std::to_string(FixedHeader) + ']';
    }
    line += "Flags [" + segment.flags.tcpdumpText() + ']';
    const Numbers shown = numbers(segment);
    if (claimed > total) {
        return line + " [bad hdr length " + std::to_string(claimed) + " - too long, > " + std::to_string(total) + ']';
    }
    const std::uint32_t length = total - claimed;
    if (length > 0 || segment.flags.syn() || segment.flags.fin() || segment.flags.rst()) {
        line += ", seq " + std::to_string(shown.sequence);
        if (length > 0)
            line += ':' + std::to_string(shown.sequence + length);
    }
    if (segment.flags.ack())
        line += ", ack " + std::to_string(shown.acknowledgment);
    line += ", win " + std::to_string(segment.window);
    if (segment.flags.has(TcpFlags::Urg))
        line += ", urg " + std::to_string(segment.urgentPointer);
    if (claimed > FixedHeader) {
        const TcpOptionsText options = describeTcpOptions(segment.options, claimed - FixedHeader, segment.flags,
                                                          shown.sackBase, segment.payload.size() == length);
        line += ", options [" + options.text;
        if (options.end == TcpOptionsText::End::Bad)
            return line + (options.hasOption ? "[bad opt]]" : "[bad opt]");
        if (options.end == TcpOptionsText::End::CutOff)
            return line + " [|tcp]";
        line += ']';
    }
    return line + ", length " + std::to_string(length);
}

TcpdumpLine::Numbers TcpdumpLine::numbers(const DecodedSegment &segment)
{
    Numbers shown{segment.sequence, segment.acknowledgment, 0};
    if (!segment.flags.ack())
        return shown;
    const bool low = isLow(segment);
    const Pair pair = low ? Pair{segment.source, segment.destination, segment.encapsulation}
                          : Pair{segment.destination, segment.source, segment.encapsulation};
    const auto [found, isNew] = m_bases.try_emplace(pair);
    std::uint32_t &own = low ? found->second.low : found->second.high;
    std::uint32_t &other = low ? found->second.high : found->second.low;
    if (isNew || segment.flags.syn()) {
        own = segment.sequence;
        other = segment.acknowledgment - 1;
    } else {
        shown.sequence -= own;
        shown.acknowledgment -= other;
    }
    shown.sackBase = other;
    return shown;
}

std::string TcpdumpLine::timeOfDay(Nanoseconds time)
{
    std::int64_t second = time / Second;
    std::int64_t rest = time % Second;
    if (rest < 0) {
        --second;
        rest += Second;
    }
    std::array<char, 32> buffer{};
    if (second != m_second || m_secondText.empty()) {
        const std::time_t value = second;
        std::tm local{};
        localtime_r(&value, &local);
        std::snprintf(buffer.data(), buffer.size(), "%02d:%02d:%02d", local.tm_hour, local.tm_min, local.tm_sec);
        m_secondText = buffer.data();
        m_second = second;
    }
    std::snprintf(buffer.data(), buffer.size(), ".%06d", static_cast<int>(rest / Microsecond));
    return m_secondText + buffer.data();
}

} // namespace tcpladder
