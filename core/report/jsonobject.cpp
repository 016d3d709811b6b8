// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/jsonobject.h"

namespace tcpladder {

std::string jsonString(std::string_view text)
{
    constexpr std::string_view Hex = "0123456789abcdef";
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            quoted += "\\u00";
            quoted += Hex[static_cast<unsigned char>(c) >> 4U];
            quoted += Hex[static_cast<unsigned char>(c) & 15U];
        } else {
            quoted += c;
        }
    }
    return quoted + '"';
}

void JsonObject::begin(std::string_view name)
{
    if (m_text.size() > 1)
        m_text += ',';
    m_text += '"';
    m_text += name;
    m_text += "\":";
}

JsonObject &JsonObject::text(std::string_view name, std::string_view value)
{
    return raw(name, jsonString(value));
}

JsonObject &JsonObject::number(std::string_view name, std::int64_t value)
{
    return raw(name, std::to_string(value));
}

JsonObject &JsonObject::number(std::string_view name, std::optional<std::int64_t> value)
{
    return value ? number(name, *value) : raw(name, "null");
}

JsonObject &JsonObject::raw(std::string_view name, std::string_view json)
{
    begin(name);
    m_text += json;
    return *this;
}

std::string JsonObject::take()
{
    m_text += '}';
    return std::move(m_text);
}

} // namespace tcpladder
