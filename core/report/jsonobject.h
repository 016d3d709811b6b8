// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tcpladder {

/// Writes one JSON object on one line, members in the order in which they are added (RFC 8259).
class JsonObject
{
public:
    JsonObject &text(std::string_view name, std::string_view value);
    JsonObject &number(std::string_view name, std::int64_t value);
    /// null where @p value is empty.
    JsonObject &number(std::string_view name, std::optional<std::int64_t> value);
    /// @p json is valid JSON: an array, an object, a number with decimals.
    JsonObject &raw(std::string_view name, std::string_view json);

    /// The object as written so far, closed.
    std::string take();

private:
    void begin(std::string_view name);

    std::string m_text = "{";
};

/// @p text in quotes, with what JSON wants escaped.
std::string jsonString(std::string_view text);

} // namespace tcpladder
