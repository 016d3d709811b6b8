// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/pcapngindex.h"

#include <algorithm>

namespace tcpladder {

bool PcapngIndex::isKnown(std::int64_t offset) const
{
    return (!m_sections.empty() && offset <= m_sections.back().offset)
           || (!m_interfaces.empty() && offset <= m_interfaces.back().offset);
}

void PcapngIndex::addSection(std::int64_t offset, ByteOrder order, bool isKnownVersion)
{
    const std::lock_guard lock(m_mutex);
    if (!isKnown(offset))
        m_sections.push_back({offset, order, isKnownVersion, m_interfaces.size()});
}

void PcapngIndex::addInterface(std::int64_t offset, const PcapngInterface &interface)
{
    const std::lock_guard lock(m_mutex);
    if (!isKnown(offset))
        m_interfaces.push_back({offset, interface});
}

PcapngState PcapngIndex::stateAt(std::int64_t offset) const
{
    const std::lock_guard lock(m_mutex);
    PcapngState state;
    const auto after = std::find_if(m_sections.rbegin(), m_sections.rend(),
                                    [offset](const Section &section) { return section.offset < offset; });
    if (after == m_sections.rend())
        return state;
    state.order = after->order;
    state.isKnownVersion = after->isKnownVersion;
    for (std::size_t i = after->firstInterface; i < m_interfaces.size() && m_interfaces[i].offset < offset; ++i)
        state.interfaces.push_back(m_interfaces[i].description);
    return state;
}

} // namespace tcpladder
