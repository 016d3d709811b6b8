// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/tcpdumptextsource.h"

#include "core/capture/captureformat.h"
#include "core/capture/tcpdumppacket.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace tcpladder {

namespace {

constexpr std::size_t InputSize = std::size_t{64} * 1024;
constexpr std::size_t MaximumLineLength = 16384;
constexpr std::uint64_t MaximumPreamble = 1024 * 1024; // bytes of text before the first segment

template <typename T>
void append(std::vector<std::uint8_t> &bytes, T value)
{
    std::array<std::uint8_t, sizeof value> own{};
    std::memcpy(own.data(), &value, sizeof value);
    bytes.insert(bytes.end(), own.begin(), own.end());
}

/// What -x and -X print below a segment.
bool isHexDump(std::string_view line)
{
    const std::size_t begin = line.find_first_not_of(" \t");
    return begin != std::string_view::npos && begin > 0 && line.substr(begin).starts_with("0x")
           && line.find(":  ") != std::string_view::npos;
}

} // namespace

TcpdumpTextSource::TcpdumpTextSource(std::unique_ptr<ByteSource> text) : m_text(std::move(text)), m_input(InputSize)
{
    append(m_output, static_cast<std::uint32_t>(PcapMagic::NanosecondTicks));
    append(m_output, std::uint16_t{2});
    append(m_output, std::uint16_t{4});
    append(m_output, std::uint64_t{0});
    append(m_output, std::uint32_t{65535});
    append(m_output, static_cast<std::uint32_t>(LinkType::Raw));
}

Result<std::unique_ptr<ByteSource>> TcpdumpTextSource::open(std::unique_ptr<ByteSource> text, const std::string &name)
{
    std::unique_ptr<TcpdumpTextSource> source(new TcpdumpTextSource(std::move(text)));
    while (source->m_packetCount == 0) {
        const std::ptrdiff_t got = source->readText();
        if (got < 0)
            return source->m_text->error();
        if (source->m_packetCount == 0 && (got == 0 || source->m_isBinary || source->m_textLength > MaximumPreamble))
            return Error{ErrorCode::NotACapture, name, 0, {}};
    }
    return std::unique_ptr<ByteSource>(std::move(source));
}

std::ptrdiff_t TcpdumpTextSource::read(std::span<std::uint8_t> into)
{
    while (m_given == m_output.size()) {
        m_output.clear();
        m_given = 0;
        const std::ptrdiff_t got = readText();
        if (got < 0)
            return fail(m_text->error());
        if (got == 0 && m_output.empty())
            return 0;
    }
    const std::size_t count = std::min(into.size(), m_output.size() - m_given);
    std::memcpy(into.data(), m_output.data() + m_given, count);
    m_given += count;
    return static_cast<std::ptrdiff_t>(count);
}

/// Converts the lines of the next piece of text; 0 at its end, when the last one was converted too.
std::ptrdiff_t TcpdumpTextSource::readText()
{
    const std::ptrdiff_t got = m_text->read(m_input);
    if (got < 0)
        return got;
    std::string_view piece(reinterpret_cast<const char *>(m_input.data()), static_cast<std::size_t>(got));
    m_textLength += piece.size();
    m_isBinary = m_isBinary || piece.find('\0') != std::string_view::npos;
    while (!piece.empty()) {
        const std::size_t end = piece.find('\n');
        const std::string_view part = piece.substr(0, end);
        m_line += part.substr(0, MaximumLineLength - std::min(m_line.size(), MaximumLineLength));
        if (end == std::string_view::npos)
            break;
        convertLine(m_line);
        m_line.clear();
        piece.remove_prefix(end + 1);
    }
    if (got == 0 && !m_line.empty()) {
        convertLine(m_line);
        m_line.clear();
    }
    return got;
}

void TcpdumpTextSource::convertLine(std::string_view line)
{
    ++m_lineCount;
    while (line.ends_with('\r') || line.ends_with(' '))
        line.remove_suffix(1);
    if (line.empty() || isHexDump(line))
        return;
    if (isTcpdumpHeadAlone(line)) {
        m_head = parseTcpdumpHead(line);
        return;
    }
    const bool continues = m_head.has_value() && (line.front() == ' ' || line.front() == '\t');
    const TcpdumpHead head = continues ? *m_head : parseTcpdumpHead(line);
    m_head.reset();
    if (!convertSegment(line, head)) {
        ++m_unreadLineCount;
        if (m_unreadLines.size() < CaptureNotes::MaximumCount)
            m_unreadLines.push_back(m_lineCount);
    }
}

bool TcpdumpTextSource::convertSegment(std::string_view line, TcpdumpHead head)
{
    const std::optional<TcpdumpSegment> segment = parseTcpdumpSegment(line);
    if (!segment)
        return false;
    const std::optional<EndPoint> source = m_names.endPoint(segment->source, head.isV6);
    const std::optional<EndPoint> destination = m_names.endPoint(segment->destination, head.isV6);
    if (!source || !destination || source->address.isV6() != destination->address.isV6())
        return false;
    ++m_packetCount;
    if (!head.identification) // or all would look like copies of one packet
        head.identification = static_cast<std::uint16_t>(m_packetCount);
    const auto numbers = m_numbers.resolve(*segment, *source, *destination);
    const std::vector<std::uint8_t> packet = buildTcpdumpPacket(head, *segment, numbers, *source, *destination);
    const Nanoseconds time =
        std::clamp<Nanoseconds>(m_clock.time(head), 0, std::numeric_limits<std::uint32_t>::max() * Second);
    append(m_output, static_cast<std::uint32_t>(time / Second));
    append(m_output, static_cast<std::uint32_t>(time % Second));
    append(m_output, static_cast<std::uint32_t>(packet.size()));
    append(m_output, static_cast<std::uint32_t>(packet.size()) + segment->length);
    m_output.insert(m_output.end(), packet.begin(), packet.end());
    return true;
}

void TcpdumpTextSource::addNotes(CaptureNotes &notes) const
{
    notes.unreadLines = m_unreadLines;
    notes.unreadLineCount = m_unreadLineCount;
    notes.names.clear();
    for (const TcpdumpNames::Name &each : m_names.names())
        notes.names.push_back({each.address, each.name, each.isAddressInvented});
}

} // namespace tcpladder
