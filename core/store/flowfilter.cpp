// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/flowfilter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace tcpladder {
namespace {

using Kind = FlowFilterError::Kind;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

bool isSame(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

struct Unit {
    std::string_view name;
    double factor;
};
constexpr std::array ByteUnits = {Unit{"", 1},     Unit{"k", 1e3}, Unit{"kb", 1e3}, Unit{"m", 1e6},
                                  Unit{"mb", 1e6}, Unit{"g", 1e9}, Unit{"gb", 1e9}};
constexpr std::array TimeUnits = {Unit{"", 1e9},   Unit{"s", 1e9}, Unit{"ms", 1e6},   Unit{"us", 1e3},
                                  Unit{"µs", 1e3}, Unit{"ns", 1},  Unit{"min", 60e9}, Unit{"h", 3600e9}};
constexpr std::array NoUnit = {Unit{"", 1}};

/// A number with one of @p units behind it, in the unit whose factor is 1.
template <std::size_t N>
std::optional<std::int64_t> readNumber(std::string_view text, const std::array<Unit, N> &units)
{
    double number = 0;
    const auto [end, failure] =
        std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (failure != std::errc() || !std::isfinite(number))
        return std::nullopt;
    const std::string_view name(end, static_cast<std::size_t>(text.data() + text.size() - end));
    for (const Unit &unit : units) {
        if (!isSame(unit.name, name))
            continue;
        constexpr double Limit = 9e18;
        return static_cast<std::int64_t>(std::clamp(number * unit.factor, -Limit, Limit));
    }
    return std::nullopt;
}

/// The next word of @p text from @p place on; words end at blanks outside of quotes, and lose the quotes.
struct Word {
    std::string text;
    std::size_t position = 0;
    bool isUnfinished = false;
};
Word nextWord(std::string_view text, std::size_t &place)
{
    while (place < text.size() && text[place] == ' ')
        ++place;
    Word word{{}, place, false};
    for (; place < text.size() && (word.isUnfinished || text[place] != ' '); ++place) {
        if (text[place] == '"')
            word.isUnfinished = !word.isUnfinished;
        else
            word.text += text[place];
    }
    return word;
}

} // namespace

std::uint64_t troubleCount(const FlowSummary &flow)
{
    std::uint64_t count = 0;
    for (int i = 0; i < MarkCount; ++i) {
        if (Marks(1U << static_cast<unsigned>(i)).hasTrouble())
            count += flow.markCounts[static_cast<std::size_t>(i)];
    }
    return count;
}

const std::vector<std::string_view> &FlowFilter::keys()
{
    static const std::vector<std::string_view> Keys = {"client", "server",   "port",  "state",    "mark",
                                                       "marks",  "segments", "bytes", "duration", "flow"};
    return Keys;
}

std::variant<FlowFilter, FlowFilterError> FlowFilter::parse(std::string_view text)
{
    FlowFilter filter;
    for (std::size_t place = 0;;) {
        const Word word = nextWord(text, place);
        if (word.isUnfinished)
            return FlowFilterError{Kind::UnfinishedQuote, word.text, word.position};
        if (word.text.empty() && place >= text.size())
            return filter;
        Term term;
        if (const auto wrong = readTerm(word.text, term))
            return FlowFilterError{*wrong, word.text, word.position};
        filter.m_terms.push_back(std::move(term));
    }
}

std::optional<Kind> FlowFilter::readTerm(std::string_view word, Term &term)
{
    if (word.size() > 1 && (word[0] == '-' || word[0] == '!')) {
        term.isNegated = true;
        word.remove_prefix(1);
    }
    // Free text may hold colons itself (":443", "2001:db8::1"): it is a key only if letters alone stand before the sign.
    const auto sign = word.find_first_of(":=<>");
    const auto isLetter = [](char c) { return lower(c) >= 'a' && lower(c) <= 'z'; };
    const std::string_view key = word.substr(0, sign);
    const bool isKnown = std::any_of(keys().begin(), keys().end(), [&](auto known) { return isSame(known, key); });
    const bool isFree = sign == std::string_view::npos || key.empty() || !std::all_of(key.begin(), key.end(), isLetter);
    const bool isAddress = sign != std::string_view::npos && word[sign] == ':' && !isKnown
                           && word.find_first_not_of("0123456789abcdefABCDEF:.") == std::string_view::npos;
    if (isFree || isAddress) {
        term.text = lowered(word);
        return std::nullopt;
    }
    struct Name {
        std::string_view key;
        Subject subject;
        bool isOrdered;
    };
    static constexpr std::array Names = {
        Name{"client", Subject::Client, false},    Name{"server", Subject::Server, false},
        Name{"state", Subject::State, false},      Name{"mark", Subject::Mark, false},
        Name{"marks", Subject::Trouble, true},     Name{"flow", Subject::Flow, true},
        Name{"port", Subject::Port, true},         Name{"bytes", Subject::Bytes, true},
        Name{"segments", Subject::Segments, true}, Name{"duration", Subject::Duration, true}};
    const auto name = std::find_if(Names.begin(), Names.end(), [&](const Name &n) { return isSame(n.key, key); });
    if (name == Names.end())
        return Kind::UnknownKey;
    term.subject = name->subject;
    std::string_view value = word.substr(sign + 1);
    if (word[sign] == '<' || word[sign] == '>') {
        if (!name->isOrdered)
            return Kind::NoComparison;
        const bool orEqual = !value.empty() && value[0] == '=';
        value.remove_prefix(orEqual ? 1 : 0);
        if (word[sign] == '<')
            term.comparison = orEqual ? Comparison::LessOrEqual : Comparison::Less;
        else
            term.comparison = orEqual ? Comparison::GreaterOrEqual : Comparison::Greater;
    }
    return value.empty() ? std::optional(Kind::MissingValue) : readValue(value, term);
}

std::optional<Kind> FlowFilter::readValue(std::string_view value, Term &term)
{
    const auto take = [&term](std::optional<std::int64_t> number) {
        term.number = number.value_or(0);
        return number ? std::nullopt : std::optional(Kind::NotANumber);
    };
    switch (term.subject) {
    case Subject::AnyEnd:
    case Subject::Client:
    case Subject::Server:
        term.text = lowered(value);
        return std::nullopt;
    case Subject::State:
        for (int i = 0; i < StateCount; ++i) {
            if (isSame(stateName(static_cast<State>(i)), value)) {
                term.number = i;
                return std::nullopt;
            }
        }
        return Kind::UnknownState;
    case Subject::Mark:
        if (isSame(value, "trouble")) {
            term.subject = Subject::Trouble;
            term.comparison = Comparison::Greater;
            return std::nullopt;
        }
        for (int i = 0; i < MarkCount; ++i) {
            if (isSame(markName(static_cast<Mark>(i)), value)) {
                term.number = i;
                return std::nullopt;
            }
        }
        return Kind::UnknownMark;
    case Subject::Bytes:
        return take(readNumber(value, ByteUnits));
    case Subject::Duration:
        return take(readNumber(value, TimeUnits));
    case Subject::Trouble:
    case Subject::Flow:
    case Subject::Port:
    case Subject::Segments:
        return take(readNumber(value, NoUnit));
    }
    return Kind::UnknownKey;
}

bool FlowFilter::holds(const Term &term, const FlowSummary &flow, const HostNames *names)
{
    const auto contains = [&term, names](const EndPoint &end) {
        if (end.text().find(term.text) != std::string::npos)
            return true;
        const std::string_view name = names != nullptr ? names->nameOf(end.address) : std::string_view();
        return !name.empty() && (lowered(name) + ':' + std::to_string(end.port)).find(term.text) != std::string::npos;
    };
    const auto compare = [&term](std::int64_t value) {
        switch (term.comparison) {
        case Comparison::Less:
            return value < term.number;
        case Comparison::LessOrEqual:
            return value <= term.number;
        case Comparison::Greater:
            return value > term.number;
        case Comparison::GreaterOrEqual:
            return value >= term.number;
        case Comparison::Equal:
            break;
        }
        return value == term.number;
    };
    switch (term.subject) {
    case Subject::AnyEnd:
        return contains(flow.ends[0]) || contains(flow.ends[1]);
    case Subject::Client:
        return contains(flow.endPoint(Side::Client));
    case Subject::Server:
        return contains(flow.endPoint(Side::Server));
    case Subject::State:
        return flow.states[0] == static_cast<State>(term.number) || flow.states[1] == static_cast<State>(term.number);
    case Subject::Mark:
        return flow.markCounts[static_cast<std::size_t>(term.number)] > 0;
    case Subject::Trouble:
        return compare(static_cast<std::int64_t>(troubleCount(flow)));
    case Subject::Flow:
        return compare(flow.id.value());
    case Subject::Port:
        return compare(flow.ends[0].port) || compare(flow.ends[1].port);
    case Subject::Bytes:
        return compare(static_cast<std::int64_t>(flow.totalBytes()));
    case Subject::Segments:
        return compare(flow.segmentCount);
    case Subject::Duration:
        return compare(flow.duration());
    }
    return false;
}

bool FlowFilter::matches(const FlowSummary &flow, const HostNames *names) const
{
    return std::all_of(m_terms.begin(), m_terms.end(),
                       [&](const Term &term) { return holds(term, flow, names) != term.isNegated; });
}

} // namespace tcpladder
