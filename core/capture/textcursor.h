// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>

namespace tcpladder {

/// Steps through a line of text from left to right.
class TextCursor
{
public:
    explicit TextCursor(std::string_view text) : m_rest(text) {}

    std::string_view rest() const { return m_rest; }
    bool isAtEnd() const { return m_rest.empty(); }

    /// Steps over @p expected if it comes next.
    bool take(std::string_view expected)
    {
        if (!m_rest.starts_with(expected))
            return false;
        m_rest.remove_prefix(expected.size());
        return true;
    }

    /// Steps over a number that fits into T; @p base 10 or 16, without any prefix.
    template <typename T>
    std::optional<T> number(int base = 10)
    {
        T value{};
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value, base);
        if (error != std::errc())
            return std::nullopt;
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        return value;
    }

    /// Steps over everything before the first of @p ends, or to the end.
    std::string_view until(std::string_view ends)
    {
        const std::string_view before = m_rest.substr(0, m_rest.find_first_of(ends));
        m_rest.remove_prefix(before.size());
        return before;
    }

    void skipBlanks() { m_rest.remove_prefix(m_rest.size() - trimmed().size()); }

private:
    std::string_view trimmed() const
    {
        const std::size_t first = m_rest.find_first_not_of(" \t");
        return first == std::string_view::npos ? std::string_view() : m_rest.substr(first);
    }

    std::string_view m_rest;
};

} // namespace tcpladder
