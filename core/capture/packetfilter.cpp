// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/packetfilter.h"

#include "core/net/bytes.h"

#include <bit>
#include <optional>

namespace tcpladder {

Result<PacketFilter> PacketFilter::compile(const std::string &expression)
{
    std::optional<Error> error;
    for (const LinkType linkType : {LinkType::Ethernet, LinkType::Raw, LinkType::LinuxCooked2, LinkType::Radiotap,
                                    LinkType::PfLog, LinkType::SunAtm}) {
        const Result<BpfProgram> program = BpfProgram::compile(expression, linkType);
        if (program)
            return PacketFilter(expression);
        if (!error)
            error = program.error();
    }
    return *error;
}

BpfProgram::Family PacketFilter::familyOf(const Packet &packet)
{
    // These tell the address family, a small number, in the byte order of the machine that captured.
    const bool tellsFamily = packet.linkType == LinkType::Null || packet.linkType == LinkType::Enc;
    const bool isSwapped =
        tellsFamily && packet.bytes.size() >= 4
        && (std::endian::native == std::endian::little ? readLe32(packet.bytes) : readBe32(packet.bytes)) > 0xffffU;
    return isSwapped ? BpfProgram::Family::Swapped : BpfProgram::Family::Native;
}

Result<bool> PacketFilter::matches(const Packet &packet)
{
    const Kind kind(packet.linkType, familyOf(packet));
    if (m_last == nullptr || kind != m_lastKind) {
        auto found = m_programs.find(kind);
        if (found == m_programs.end())
            found = m_programs.emplace(kind, BpfProgram::compile(m_expression, kind.first, kind.second)).first;
        m_last = &found->second;
        m_lastKind = kind;
    }
    if (!*m_last)
        return m_last->error();
    return m_last->value().matches(packet);
}

} // namespace tcpladder
