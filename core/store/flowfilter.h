// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/hostnames.h"
#include "core/store/flowsummary.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tcpladder {

/// What is wrong with the text of a flow filter; worded in app/text.
struct FlowFilterError {
    enum class Kind : std::uint8_t {
        UnknownKey,      ///< no such key before the ":" or the comparison
        UnknownState,    ///< state: names no state of RFC 9293
        UnknownMark,     ///< mark: names no mark
        NotANumber,      ///< a number was expected, with a unit or without
        NoComparison,    ///< < and > after a key that has no order
        MissingValue,    ///< nothing after the ":" or the comparison
        UnfinishedQuote, ///< a " without its other
    };

    Kind kind;
    std::string word;     ///< the word that is wrong, as it was written
    std::size_t position; ///< of the word in the text, in bytes
};

/// A condition on flows, read from words that must all hold: end points as free text, and key:value or key>number.
///
/// Words: `10.0.0.1` or `:443` (part of an end point's text, or of its host's name), `port:80`, `client:TEXT`, `server:TEXT`,
/// `state:TIME-WAIT` (of either side), `mark:retransmission`, `mark:trouble`, `flow:3`, and with : = < <= > >= the numbers
/// `port`, `bytes` (units k, M, G), `segments`, `duration` (seconds; units ns, us, ms, s, min, h) and `marks` (count of
/// trouble). A `-` before a word turns it round. Upper and lower case are the same.
class FlowFilter
{
public:
    /// Matches every flow.
    FlowFilter() = default;
    static std::variant<FlowFilter, FlowFilterError> parse(std::string_view text);

    /// @p names are those of hosts, if any are known.
    bool matches(const FlowSummary &flow, const HostNames *names = nullptr) const;
    bool isEmpty() const { return m_terms.empty(); }

    /// The keys that parse() knows, for completion.
    static const std::vector<std::string_view> &keys();

private:
    enum class Subject : std::uint8_t {
        AnyEnd,
        Client,
        Server,
        State,
        Mark,
        Trouble,
        Flow,
        Port,
        Bytes,
        Segments,
        Duration
    };
    enum class Comparison : std::uint8_t { Equal, Less, LessOrEqual, Greater, GreaterOrEqual };
    struct Term {
        Subject subject = Subject::AnyEnd;
        Comparison comparison = Comparison::Equal;
        bool isNegated = false;
        std::string text;        ///< lower case, for end points
        std::int64_t number = 0; ///< or the State or Mark
    };

    static std::optional<FlowFilterError::Kind> readTerm(std::string_view word, Term &term);
    static std::optional<FlowFilterError::Kind> readValue(std::string_view value, Term &term);
    static bool holds(const Term &term, const FlowSummary &flow, const HostNames *names);

    std::vector<Term> m_terms;
};

/// How many marks of @p flow mean trouble.
std::uint64_t troubleCount(const FlowSummary &flow);

} // namespace tcpladder
