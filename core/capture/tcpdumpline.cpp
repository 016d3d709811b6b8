// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/tcpdumpline.h"

#include "core/capture/textcursor.h"

#include <algorithm>

namespace tcpladder {

namespace {

constexpr std::string_view Arrow = " > ";
constexpr std::string_view FlagsLabel = ": Flags [";
constexpr std::size_t MaximumHostLength = 300;

/// What follows the point of a number of seconds, of any number of digits, in nanoseconds.
Nanoseconds takeFraction(TextCursor &cursor)
{
    if (!cursor.take("."))
        return 0;
    const std::string_view digits = cursor.rest().substr(0, cursor.rest().find_first_not_of("0123456789"));
    Nanoseconds value = 0;
    for (std::size_t i = 0; i < 9; ++i)
        value = value * 10 + (i < digits.size() ? digits[i] - '0' : 0);
    cursor.take(digits);
    return value;
}

std::optional<TcpdumpDate> takeDate(TextCursor &cursor)
{
    TextCursor ahead = cursor;
    const auto year = ahead.number<int>();
    const bool hasMonth = ahead.take("-");
    const auto month = ahead.number<int>();
    const bool hasDay = ahead.take("-");
    const auto day = ahead.number<int>();
    if (!hasMonth || !hasDay || !year || !month || !day || !ahead.take(" ") || *year < 1900 || *year > 9999
        || *month < 1 || *month > 12 || *day < 1 || *day > 31)
        return std::nullopt;
    cursor = ahead;
    return TcpdumpDate{*year, *month, *day};
}

void takeTime(TextCursor &cursor, TcpdumpHead &head)
{
    head.date = takeDate(cursor);
    const auto first = cursor.number<std::uint32_t>();
    if (first && cursor.take(":")) {
        const auto minutes = cursor.number<std::uint32_t>();
        const bool hasSeconds = cursor.take(":");
        const auto seconds = cursor.number<std::uint32_t>();
        if (!minutes || !hasSeconds || !seconds || *first > 99 || *minutes > 59 || *seconds > 60)
            return;
        head.clock = TcpdumpHead::Clock::Local;
        head.time = ((std::int64_t{*first} * 60 + *minutes) * 60 + *seconds) * Second + takeFraction(cursor);
    } else if (first && cursor.rest().starts_with('.')) {
        const Nanoseconds fraction = takeFraction(cursor);
        if (!cursor.rest().starts_with(' '))
            return; // an address
        head.clock = TcpdumpHead::Clock::Epoch;
        head.time = *first * Second + fraction;
    }
}

/// The number behind @p label, decimal or after 0x.
template <typename T>
std::optional<T> labelled(std::string_view text, std::string_view label)
{
    const std::size_t at = text.find(label);
    if (at == std::string_view::npos)
        return std::nullopt;
    TextCursor cursor(text.substr(at + label.size()));
    return cursor.number<T>(cursor.take("0x") ? 16 : 10);
}

std::optional<TcpFlags> parseFlags(std::string_view letters)
{
    constexpr std::string_view Letters = "FSRP.UEWe"; // in the order of the bits
    if (letters == "none")
        return TcpFlags();
    unsigned bits = 0;
    for (const char letter : letters) {
        const std::size_t bit = Letters.find(letter);
        if (bit == std::string_view::npos)
            return std::nullopt;
        bits |= 1U << bit;
    }
    return letters.empty() ? std::nullopt : std::optional(TcpFlags(bits));
}

/// "seq 5:9" or "seq 5", without the label.
void takeSequence(TextCursor &cursor, TcpdumpSegment &segment)
{
    segment.sequence = cursor.number<std::uint32_t>();
    if (segment.sequence && cursor.take(":"))
        segment.length = cursor.number<std::uint32_t>().value_or(*segment.sequence) - *segment.sequence;
}

void takeChecksum(TextCursor &cursor, TcpdumpSegment &segment)
{
    cursor.take("0x");
    const auto value = cursor.number<std::uint16_t>(16);
    if (cursor.take(" (incorrect"))
        segment.checksum = value;
    cursor.until(",");
}

/// False if there is no window: then the header was broken, or cut off by the snap length.
bool takeFields(TextCursor &cursor, TcpdumpSegment &segment)
{
    bool hasWindow = false;
    while (cursor.take(", ")) {
        if (cursor.take("cksum "))
            takeChecksum(cursor, segment);
        else if (cursor.take("seq "))
            takeSequence(cursor, segment);
        else if (cursor.take("ack "))
            segment.acknowledgment = cursor.number<std::uint32_t>();
        else if (cursor.take("urg "))
            segment.urgentPointer = cursor.number<std::uint16_t>().value_or(0);
        else if (cursor.take("win ")) {
            segment.window = cursor.number<std::uint16_t>().value_or(0);
            hasWindow = true;
        } else if (cursor.take("options [")) {
            segment.options = cursor.until("]");
            cursor.take("]");
        } else if (cursor.take("length ")) {
            segment.length = cursor.number<std::uint32_t>().value_or(segment.length);
            break; // what follows is the application's
        } else {
            break;
        }
    }
    return hasWindow;
}

/// "S 1:1(0) ack 2 win 3 <mss 1460>"; false if it is something else.
bool takeOldFields(TextCursor &cursor, TcpdumpSegment &segment)
{
    const auto flags = parseFlags(cursor.until(" "));
    if (!flags)
        return false;
    unsigned bits = flags->bits() & ~unsigned{TcpFlags::Ack}; // there, the point stands for no flags
    bool hasWindow = false;
    while (cursor.take(" ")) {
        if (cursor.take("ack ")) {
            segment.acknowledgment = cursor.number<std::uint32_t>();
            bits |= TcpFlags::Ack;
        } else if (cursor.take("win ")) {
            segment.window = cursor.number<std::uint16_t>().value_or(0);
            hasWindow = true;
        } else if (cursor.take("urg ")) {
            segment.urgentPointer = cursor.number<std::uint16_t>().value_or(0);
            bits |= TcpFlags::Urg;
        } else if (cursor.take("<")) {
            segment.options = cursor.until(">");
            cursor.take(">");
        } else if (cursor.take("[")) { // checksums
            cursor.until("]");
            cursor.take("]");
        } else if (const auto sequence = cursor.number<std::uint32_t>()) {
            segment.sequence = sequence;
            if (!cursor.take(":") || !cursor.number<std::uint32_t>() || !cursor.take("("))
                return false;
            segment.length = cursor.number<std::uint32_t>().value_or(0);
            cursor.take(")");
        } else {
            break;
        }
    }
    segment.flags = TcpFlags(bits);
    return hasWindow;
}

/// A damaged range, such as one that runs backwards, gives a length that no segment has.
bool isPossible(const TcpdumpSegment &segment)
{
    constexpr std::uint32_t Longest = 1U << 20U; // twice what Linux puts together for a card ("BIG TCP")
    return segment.length <= Longest;
}

} // namespace

TcpdumpHead parseTcpdumpHead(std::string_view line)
{
    TcpdumpHead head;
    TextCursor cursor(line);
    cursor.skipBlanks();
    takeTime(cursor, head);
    std::string_view rest = cursor.rest();
    rest = rest.substr(0, std::min(rest.find(FlagsLabel), rest.find(Arrow)));
    head.isV6 = rest.find("IP6 ") != std::string_view::npos;
    head.identification = labelled<std::uint16_t>(rest, " id ");
    head.timeToLive = labelled<std::uint8_t>(rest, head.isV6 ? "hlim " : "ttl ").value_or(head.timeToLive);
    head.trafficClass = labelled<std::uint8_t>(rest, head.isV6 ? "class " : "tos ").value_or(0);
    head.isFragmentable = rest.find("flags [DF]") == std::string_view::npos;
    return head;
}

bool isTcpdumpHeadAlone(std::string_view line)
{
    return line.ends_with(')') && line.find("IP (") != std::string_view::npos
           && line.find("proto TCP") != std::string_view::npos;
}

std::optional<TcpdumpSegment> parseTcpdumpSegment(std::string_view line)
{
    const std::size_t label = line.find(FlagsLabel);
    const bool isOld = label == std::string_view::npos;
    // With -e, another arrow stands between the addresses of the link layer.
    const std::size_t arrow = isOld ? line.find(Arrow) : line.substr(0, label).rfind(Arrow);
    if (arrow == std::string_view::npos)
        return std::nullopt;

    TcpdumpSegment segment;
    segment.source = line.substr(0, arrow);
    segment.source = segment.source.substr(segment.source.find_last_of(" \t") + 1);
    const std::size_t begin = arrow + Arrow.size();
    const std::size_t end = isOld ? line.find(": ", begin) : label;
    if (end == std::string_view::npos)
        return std::nullopt;
    segment.destination = line.substr(begin, end - begin);
    if (segment.source.empty() || segment.source.size() > MaximumHostLength || segment.destination.empty()
        || segment.destination.size() > MaximumHostLength || segment.destination.find(' ') != std::string_view::npos)
        return std::nullopt;

    TextCursor cursor(line.substr(end));
    if (isOld) {
        cursor.take(": ");
        return takeOldFields(cursor, segment) && isPossible(segment) ? std::optional(segment) : std::nullopt;
    }
    cursor.take(FlagsLabel);
    const auto flags = parseFlags(cursor.until("]"));
    if (!flags || !cursor.take("]"))
        return std::nullopt;
    segment.flags = *flags;
    return takeFields(cursor, segment) && isPossible(segment) ? std::optional(segment) : std::nullopt;
}

} // namespace tcpladder
