// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/filteredsource.h"

namespace tcpladder {

FilteredSource::FilteredSource(std::unique_ptr<PacketSource> source, PacketFilter filter)
    : m_source(std::move(source)),
      m_filter(std::move(filter))
{}

PacketSource::Status FilteredSource::next(Packet &packet)
{
    if (m_error)
        return Status::Failed;
    const Status status = m_source->next(packet);
    takeWarnings();
    if (status != Status::Packet)
        return status;
    const Result<bool> isTaken = m_filter.matches(packet);
    packet.isWanted = isTaken && isTaken.value();
    if (isTaken) {
        m_hasTaken = true;
    } else if (!m_hasTaken) {
        m_error = isTaken.error();
        return Status::Failed;
    } else if (m_refused.insert(packet.linkType).second) {
        m_warnings.push_back(isTaken.error());
    }
    return status;
}

void FilteredSource::takeWarnings()
{
    const std::vector<Error> &warnings = m_source->warnings();
    for (; m_sourceWarnings < warnings.size(); ++m_sourceWarnings)
        m_warnings.push_back(warnings[m_sourceWarnings]);
}

} // namespace tcpladder
