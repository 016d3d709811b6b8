// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/captureencoder.h"

#include "core/capture/captureformat.h"
#include "core/capture/pcapngblock.h"

#include <string_view>
#include <type_traits>

namespace tcpladder {
namespace {

constexpr std::uint32_t ByteOrderMagic = 0x1a2b3c4d;
constexpr std::size_t PcapRecordHead = 16;
constexpr std::size_t EnhancedPacketFrame = 32; // of which the last four bytes stand after the packet

template <typename T>
void put(std::string &to, T value)
{
    static_assert(std::is_integral_v<T>);
    to.append(reinterpret_cast<const char *>(&value), sizeof value); // files are in the writer's byte order
}

std::size_t padded(std::size_t length)
{
    return (length + 3) / 4 * 4;
}

void putPadded(std::string &to, std::string_view bytes)
{
    to.append(bytes);
    to.append(padded(bytes.size()) - bytes.size(), '\0');
}

void putOption(std::string &to, std::uint16_t code, std::string_view value)
{
    put(to, code);
    put(to, static_cast<std::uint16_t>(value.size()));
    putPadded(to, value);
}

void putNumberOption(std::string &to, std::uint16_t code, std::uint64_t value)
{
    putOption(to, code, {reinterpret_cast<const char *>(&value), sizeof value});
}

/// pcapng's own time stamps: the upper half comes first, whatever the byte order.
void putTime(std::string &to, Nanoseconds time)
{
    const auto ticks = static_cast<std::uint64_t>(time);
    put(to, static_cast<std::uint32_t>(ticks >> 32U));
    put(to, static_cast<std::uint32_t>(ticks));
}

void putTimeOption(std::string &to, std::uint16_t code, Nanoseconds time)
{
    std::string value;
    putTime(value, time);
    putOption(to, code, value);
}

void putBlock(std::string &to, PcapngBlockType type, std::string_view body)
{
    const auto length = static_cast<std::uint32_t>(body.size() + 12);
    put(to, static_cast<std::uint32_t>(type));
    put(to, length);
    to.append(body);
    put(to, length);
}

void putSection(std::string &to)
{
    std::string body;
    put(body, ByteOrderMagic);
    put(body, std::uint16_t{1});
    put(body, std::uint16_t{0});
    put(body, std::int64_t{-1}); // its length is not known yet
    putOption(body, 4, "tcpladder");
    put(body, std::uint32_t{0});
    putBlock(to, PcapngBlockType::Section, body);
}

} // namespace

void CaptureEncoder::begin(std::string &to) const
{
    if (m_format == Format::Pcap) {
        put(to, static_cast<std::uint32_t>(PcapMagic::NanosecondTicks));
        put(to, std::uint16_t{2});
        put(to, std::uint16_t{4});
        put(to, std::uint64_t{0}); // time zone and accuracy, which nobody uses
        put(to, m_interface.snapLength);
        put(to, m_interface.linkType);
        return;
    }
    putSection(to);
    std::string body;
    put(body, static_cast<std::uint16_t>(m_interface.linkType));
    put(body, std::uint16_t{0});
    put(body, m_interface.snapLength);
    putOption(body, 2, m_interface.name);
    constexpr std::string_view Nano("\x09", 1);
    putOption(body, 9, Nano);
    if (!m_interface.filter.empty())
        putOption(body, 11, std::string(1, '\0') + m_interface.filter.substr(0, 0xfff0));
    put(body, std::uint32_t{0});
    putBlock(to, PcapngBlockType::Interface, body);
}

void CaptureEncoder::packet(std::string &to, Nanoseconds time, std::uint32_t wireLength,
                            std::span<const std::uint8_t> bytes) const
{
    const std::string_view content(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    const auto captured = static_cast<std::uint32_t>(bytes.size());
    if (m_format == Format::Pcap) {
        put(to, static_cast<std::uint32_t>(time / Second));
        put(to, static_cast<std::uint32_t>(time % Second));
        put(to, captured);
        put(to, wireLength);
        to.append(content);
        return;
    }
    const auto length = static_cast<std::uint32_t>(packetLength(bytes.size()));
    put(to, static_cast<std::uint32_t>(PcapngBlockType::EnhancedPacket));
    put(to, length);
    put(to, std::uint32_t{0}); // of the first interface
    putTime(to, time);
    put(to, captured);
    put(to, wireLength);
    putPadded(to, content);
    put(to, length);
}

std::size_t CaptureEncoder::packetLength(std::size_t captured) const
{
    return m_format == Format::Pcap ? PcapRecordHead + captured : EnhancedPacketFrame + padded(captured);
}

void CaptureEncoder::statistics(std::string &to, const Statistics &statistics) const
{
    if (m_format == Format::Pcap)
        return;
    std::string body;
    put(body, std::uint32_t{0}); // of the first interface
    putTime(body, statistics.end);
    putTimeOption(body, 2, statistics.begin);
    putTimeOption(body, 3, statistics.end);
    putNumberOption(body, 4, statistics.received);
    putNumberOption(body, 5, statistics.droppedByInterface);
    putNumberOption(body, 7, statistics.droppedByKernel);
    put(body, std::uint32_t{0});
    putBlock(to, PcapngBlockType::InterfaceStatistics, body);
}

} // namespace tcpladder
