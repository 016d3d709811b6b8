// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/bpfprogram.h"

#include <map>
#include <string>
#include <utility>

namespace tcpladder {

/// A capture filter over packets of any link types: it is compiled for each when its first packet comes.
class PacketFilter
{
public:
    /// Fails, as BpfProgram::compile() does, if @p expression would be wrong for packets of every usual link type.
    static Result<PacketFilter> compile(const std::string &expression);

    const std::string &expression() const { return m_expression; }
    /// Whether the filter takes @p packet; the error of BpfProgram::compile() if it is wrong for its link type.
    Result<bool> matches(const Packet &packet);

private:
    using Kind = std::pair<LinkType, BpfProgram::Family>;

    explicit PacketFilter(std::string expression) : m_expression(std::move(expression)) {}

    static BpfProgram::Family familyOf(const Packet &packet);

    std::string m_expression;
    std::map<Kind, Result<BpfProgram>> m_programs;
    const Result<BpfProgram> *m_last = nullptr; ///< of m_lastKind: most packets are like the one before
    Kind m_lastKind{};
};

} // namespace tcpladder
