// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tcpoptionstext.h"

#include "core/net/bytes.h"
#include "core/report/hextext.h"
#include "core/report/multipathtext.h"

#include <algorithm>
#include <string_view>

namespace tcpladder {
namespace {

using Bytes = std::span<const std::uint8_t>;
using End = TcpOptionsText::End;

enum Kind : std::uint8_t {
    EndOfList = 0,
    NoOperation = 1,
    MaximumSegmentSize = 2,
    WindowScale = 3,
    SackPermitted = 4,
    Sack = 5,
    Echo = 6,
    EchoReply = 7,
    Timestamps = 8,
    ConnectionCount = 11,
    ConnectionCountNew = 12,
    ConnectionCountEcho = 13,
    Signature = 19,
    SpaceCapabilities = 20,
    UserTimeout = 28,
    Authentication = 29,
    Multipath = 30,
    FastOpen = 34,
    Experiment2 = 254,
};

std::string nameOf(std::uint8_t kind)
{
    switch (kind) {
    case EndOfList:
        return "eol";
    case NoOperation:
        return "nop";
    case MaximumSegmentSize:
        return "mss";
    case WindowScale:
        return "wscale";
    case SackPermitted:
        return "sackOK";
    case Sack:
        return "sack";
    case Echo:
        return "echo";
    case EchoReply:
        return "echoreply";
    case Timestamps:
        return "TS";
    case ConnectionCount:
        return "cc";
    case ConnectionCountNew:
        return "ccnew";
    case ConnectionCountEcho:
        return "";
    case Signature:
        return "md5";
    case SpaceCapabilities:
        return "scps";
    case UserTimeout:
        return "uto";
    case Authentication:
        return "tcp-ao";
    case Multipath:
        return "mptcp";
    case FastOpen:
        return "tfo";
    case Experiment2:
        return "exp";
    default:
        return "unknown-" + std::to_string(kind);
    }
}

// Options whose data has one size only are read in that size, whatever their length says.
std::size_t fixedSize(std::uint8_t kind)
{
    switch (kind) {
    case WindowScale:
        return 1;
    case MaximumSegmentSize:
    case SpaceCapabilities:
    case UserTimeout:
        return 2;
    case Echo:
    case EchoReply:
    case ConnectionCount:
    case ConnectionCountNew:
    case ConnectionCountEcho:
        return 4;
    case Timestamps:
        return 8;
    case Signature:
        return 16;
    default:
        return 0;
    }
}

bool hasFixedSize(std::uint8_t kind)
{
    return kind == SackPermitted || fixedSize(kind) != 0;
}

std::string describeFixed(std::uint8_t kind, Bytes data, bool hasPayload)
{
    switch (kind) {
    case MaximumSegmentSize:
        return ' ' + std::to_string(readBe16(data));
    case WindowScale:
        return ' ' + std::to_string(data[0]);
    case Timestamps:
        return " val " + std::to_string(readBe32(data)) + " ecr " + std::to_string(readBe32(data.subspan(4)));
    case Signature:
        return (hasPayload ? " shared secret not supplied with -M, can't check - "
                           : " snaplen too short, can't check - ")
               + hexText(data);
    case SpaceCapabilities:
        return " cap " + hexText(data.first(1)) + " id " + std::to_string(data[1]);
    case UserTimeout: {
        const unsigned value = readBe16(data);
        constexpr unsigned InMinutes = 1;
        const unsigned seconds = (value >> 1U) * ((value & InMinutes) != 0 ? 60U : 1U);
        return ' ' + hexNumber(value) + ' ' + std::to_string(seconds);
    }
    case Echo:
    case EchoReply:
    case ConnectionCount:
    case ConnectionCountNew:
    case ConnectionCountEcho:
        return ' ' + std::to_string(readBe32(data));
    default:
        return {};
    }
}

std::string describeCookie(Bytes cookie)
{
    if (cookie.empty())
        return " cookiereq";
    if (cookie.size() % 2 != 0 || cookie.size() < 4 || cookie.size() > 16)
        return " (invalid)";
    return " cookie " + hexText(cookie);
}

// Words options one after another; each function leaves the reason in m_result.end if it cannot go on.
class Describer
{
public:
    Describer(Bytes captured, std::size_t length, TcpFlags flags, std::uint32_t sackBase, bool hasPayload)
        : m_captured(captured),
          m_left(length),
          m_flags(flags),
          m_sackBase(sackBase),
          m_hasPayload(hasPayload)
    {}

    TcpOptionsText run()
    {
        bool more = true;
        while (more && m_left > 0)
            more = describeOption();
        return std::move(m_result);
    }

private:
    bool stop(End end)
    {
        m_result.end = end;
        return false;
    }

    // Whether the next count bytes are within the header, and captured.
    bool has(std::size_t count)
    {
        if (count > m_left)
            return stop(End::Bad);
        return count <= m_captured.size() || stop(End::CutOff);
    }

    void advance(std::size_t count)
    {
        m_captured = m_captured.subspan(std::min(count, m_captured.size()));
        m_left -= count;
    }

    bool describeOption();
    bool describeVariable(std::uint8_t kind, std::size_t size);
    bool describeSack(std::size_t size);
    bool describeAuthentication(std::size_t size);
    bool describeBytes(std::size_t from, std::size_t size);

    Bytes m_captured;   // from the next byte on
    std::size_t m_left; // what the header claims from there on
    Bytes m_option;     // all of the present option
    TcpFlags m_flags;
    std::uint32_t m_sackBase;
    bool m_hasPayload;
    TcpOptionsText m_result;
};

bool Describer::describeOption()
{
    if (m_result.hasOption)
        m_result.text += ',';
    if (!has(1))
        return false;
    const std::uint8_t kind = m_captured[0];
    if (kind == EndOfList || kind == NoOperation) {
        m_result.text += nameOf(kind);
        m_result.hasOption = true;
        advance(1);
        return kind != EndOfList;
    }
    if (m_captured.size() < 2)
        return stop(m_left < 2 ? End::Bad : End::CutOff);
    const std::size_t length = m_captured[1];
    if (length < 2 || length > m_left)
        return stop(End::Bad);
    m_option = m_captured.first(std::min(length, m_captured.size()));
    advance(2);
    m_result.text += nameOf(kind);
    const std::size_t size = hasFixedSize(kind) ? fixedSize(kind) : length - 2;
    if (hasFixedSize(kind)) {
        if (!has(size))
            return false;
        m_result.text += describeFixed(kind, m_captured.first(size), m_hasPayload);
    } else if (!describeVariable(kind, size)) {
        return false;
    }
    advance(size);
    if (size + 2 != length)
        m_result.text += "[len " + std::to_string(length) + ']';
    m_result.hasOption = true;
    return true;
}

bool Describer::describeVariable(std::uint8_t kind, std::size_t size)
{
    constexpr std::uint16_t FastOpenExperiment = 0xf989;
    std::string &text = m_result.text;
    switch (kind) {
    case Sack:
        return describeSack(size);
    case Authentication:
        return describeAuthentication(size);
    case Multipath:
        if (!has(size))
            return false;
        return describeMultipath(m_option, m_flags, text) || stop(End::Bad);
    case FastOpen:
        if (!has(size))
            return false;
        text += ' ' + describeCookie(m_captured.first(size));
        return true;
    case Experiment2:
        if (!has(size))
            return false;
        if (size < 2)
            return stop(End::Bad);
        if (readBe16(m_captured) == FastOpenExperiment)
            text += "-tfo" + describeCookie(m_captured.subspan(2, size - 2));
        else
            text += '-' + hexText(m_captured.first(2));
        return true;
    default:
        if (size == 0)
            return true;
        text += " 0x";
        return describeBytes(0, size);
    }
}

bool Describer::describeSack(std::size_t size)
{
    if (size % 8 != 0) {
        m_result.text += " invalid sack";
        return true;
    }
    m_result.text += ' ' + std::to_string(size / 8) + ' ';
    for (std::size_t i = 0; i < size; i += 8) {
        if (!has(i + 8))
            return false;
        m_result.text += '{' + std::to_string(readBe32(m_captured.subspan(i)) - m_sackBase) + ':'
                         + std::to_string(readBe32(m_captured.subspan(i + 4)) - m_sackBase) + '}';
    }
    return true;
}

bool Describer::describeAuthentication(std::size_t size)
{
    if (size < 2) {
        m_result.text += " (invalid)";
        return true;
    }
    if (!has(1))
        return false;
    m_result.text += " keyid " + std::to_string(m_captured[0]);
    if (!has(2))
        return false;
    m_result.text += " rnextkeyid " + std::to_string(m_captured[1]);
    if (size == 2)
        return true;
    m_result.text += " mac 0x";
    return describeBytes(2, size);
}

// As many bytes as there are, even where that is not all of them
bool Describer::describeBytes(std::size_t from, std::size_t size)
{
    const std::size_t there = std::min(size, m_captured.size());
    if (there > from)
        m_result.text += hexText(m_captured.subspan(from, there - from));
    return has(size);
}

} // namespace

TcpOptionsText describeTcpOptions(std::span<const std::uint8_t> options, std::size_t length, TcpFlags flags,
                                  std::uint32_t sackBase, bool hasPayload)
{
    return Describer(options, length, flags, sackBase, hasPayload).run();
}

std::string tcpOptionsText(std::span<const std::uint8_t> options, std::size_t length, TcpFlags flags,
                           std::uint32_t sackBase)
{
    TcpOptionsText result = describeTcpOptions(options, length, flags, sackBase);
    if (result.end == End::Bad)
        result.text += "[bad opt]";
    else if (result.end == End::CutOff)
        result.text += " [|tcp]";
    return std::move(result.text);
}

} // namespace tcpladder
