// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/tcpdumpoptions.h"

#include "core/capture/textcursor.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace tcpladder {

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::size_t MaximumLength = 40;

void append(Bytes &bytes, std::uint64_t value, unsigned count)
{
    for (unsigned i = count; i-- > 0;)
        bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

/// An option of this kind with the value that @p value holds.
Bytes option(unsigned kind, const Bytes &value)
{
    Bytes bytes;
    bytes.reserve(2 + value.size());
    append(bytes, kind, 1);
    append(bytes, 2 + value.size(), 1);
    bytes.insert(bytes.end(), value.begin(), value.end());
    return bytes;
}

Bytes number(TextCursor &cursor, unsigned count)
{
    Bytes bytes;
    append(bytes, cursor.number<std::uint32_t>(cursor.take("0x") ? 16 : 10).value_or(0), count);
    return bytes;
}

/// Hexadecimal digits, two a byte.
Bytes hexadecimal(TextCursor &cursor)
{
    Bytes bytes;
    while (cursor.rest().size() >= 2 && bytes.size() < MaximumLength) {
        TextCursor pair(cursor.rest().substr(0, 2));
        const auto value = pair.number<std::uint8_t>(16);
        if (!value || !pair.isAtEnd())
            break;
        bytes.push_back(*value);
        cursor.take(cursor.rest().substr(0, 2));
    }
    return bytes;
}

Bytes sack(TextCursor &cursor, std::uint32_t base)
{
    cursor.until("{");
    Bytes value;
    while (cursor.take("{")) {
        append(value, base + cursor.number<std::uint32_t>().value_or(0), 4);
        cursor.take(":");
        append(value, base + cursor.number<std::uint32_t>().value_or(0), 4);
        cursor.until("{"); // versions differ in what stands between
    }
    return option(5, value);
}

Bytes timestamps(TextCursor &cursor)
{
    Bytes value = number(cursor, 4);
    cursor.take(" ecr");
    cursor.take(" ");
    const Bytes echo = number(cursor, 4);
    value.insert(value.end(), echo.begin(), echo.end());
    return option(8, value);
}

Bytes fastOpen(TextCursor &cursor, unsigned kind, Bytes value)
{
    cursor.skipBlanks();
    if (cursor.take("cookie ")) {
        const Bytes cookie = hexadecimal(cursor);
        value.insert(value.end(), cookie.begin(), cookie.end());
    }
    return option(kind, value);
}

Bytes multipath(TextCursor &cursor)
{
    constexpr std::array<std::string_view, 9> Subtypes{"capable", "join", "dss",        "add-addr", "rem-addr",
                                                       "prio",    "fail", "fast-close", "tcprst"};
    const std::uint8_t length = cursor.number<std::uint8_t>().value_or(0);
    cursor.take(" ");
    const auto *const subtype = std::find_if(
        Subtypes.begin(), Subtypes.end(), [&cursor](std::string_view name) { return cursor.rest().starts_with(name); });
    Bytes value(std::clamp<std::size_t>(length, 4, MaximumLength) - 2);
    value[0] = static_cast<std::uint8_t>((subtype - Subtypes.begin()) << 4U);
    return option(30, value);
}

Bytes md5(TextCursor &cursor)
{
    // The digest is the last word, if it is printed at all.
    const std::size_t blank = cursor.rest().rfind(' ');
    TextCursor last(cursor.rest().substr(blank == std::string_view::npos ? 0 : blank + 1));
    Bytes digest = hexadecimal(last);
    digest.resize(16);
    return option(19, digest);
}

Bytes authentication(TextCursor &cursor)
{
    Bytes value = number(cursor, 1);
    cursor.take(" rnextkeyid ");
    const Bytes next = number(cursor, 1);
    value.insert(value.end(), next.begin(), next.end());
    if (cursor.take(" mac 0x")) {
        const Bytes code = hexadecimal(cursor);
        value.insert(value.end(), code.begin(), code.end());
    }
    return option(29, value);
}

Bytes experiment(TextCursor &cursor)
{
    if (cursor.take("tfo"))
        return fastOpen(cursor, 254, {0xf9, 0x89});
    Bytes identifier = hexadecimal(cursor);
    identifier.resize(2);
    return option(254, identifier);
}

Bytes unknown(TextCursor &cursor)
{
    const std::uint8_t kind = cursor.number<std::uint8_t>().value_or(253);
    return option(kind, cursor.take(" 0x") ? hexadecimal(cursor) : Bytes());
}

Bytes encode(std::string_view text, std::uint32_t sackBase)
{
    struct Plain {
        std::string_view name;
        unsigned kind;
        unsigned length; // of its only number
    };
    constexpr std::array<Plain, 8> Plains{{{"mss ", 2, 2},
                                           {"wscale ", 3, 1},
                                           {"echo ", 6, 4},
                                           {"echoreply ", 7, 4},
                                           {"cc ", 11, 4},
                                           {"ccnew ", 12, 4},
                                           {"ccecho ", 13, 4},
                                           {"uto ", 28, 2}}};
    TextCursor cursor(text);
    for (const Plain &plain : Plains) {
        if (cursor.take(plain.name))
            return option(plain.kind, number(cursor, plain.length));
    }
    if (cursor.take("nop"))
        return {1};
    if (cursor.take("eol"))
        return {0};
    if (cursor.take("sackOK"))
        return option(4, {});
    if (cursor.take("sack "))
        return sack(cursor, sackBase);
    if (cursor.take("TS val ") || cursor.take("timestamp "))
        return timestamps(cursor);
    if (cursor.take("tfo"))
        return fastOpen(cursor, 34, {});
    if (cursor.take("mptcp "))
        return multipath(cursor);
    if (cursor.take("md5"))
        return md5(cursor);
    if (cursor.take("tcp-ao keyid "))
        return authentication(cursor);
    if (cursor.take("exp-"))
        return experiment(cursor);
    if (cursor.take("unknown-"))
        return unknown(cursor);
    if (cursor.take("scps"))
        return option(20, {0, 0});
    return {};
}

} // namespace

std::vector<std::uint8_t> encodeTcpdumpOptions(std::string_view text, std::uint32_t sackBase)
{
    Bytes all;
    while (!text.empty()) {
        // A comma within braces does not separate, nor one before a blank.
        std::size_t end = 0;
        for (int depth = 0; end < text.size() && (depth > 0 || text[end] != ',' || text.substr(end).starts_with(", "));
             ++end)
            depth += text[end] == '{' ? 1 : text[end] == '}' ? -1 : 0;
        const Bytes bytes = encode(text.substr(0, end), sackBase);
        if (all.size() + bytes.size() > MaximumLength)
            break;
        all.insert(all.end(), bytes.begin(), bytes.end());
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    all.resize((all.size() + 3) / 4 * 4);
    return all;
}

} // namespace tcpladder
