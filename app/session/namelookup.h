// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/capturenotes.h"
#include "core/store/trace.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <set>
#include <vector>

namespace tcpladder {

class Session;

/// Asks the system's resolver for the names of the hosts of a capture, while it is wanted: as these go over the network,
/// nobody is asked otherwise. An anonymous capture's hosts have none.
class NameLookup : public QObject
{
public:
    /// Of how many hosts of a capture the names are looked up.
    static constexpr std::size_t MostHosts = 1000;

    NameLookup(Session &session, QObject *parent);

    void setWanted(bool isWanted);

    /// The same at once, for a capture that was read to its end; waits for the resolver.
    static std::vector<CaptureNotes::Name> namesIn(const Trace &trace);

private:
    void startAgain();
    void lookUp();
    void tellFound();

    Session &m_session;
    bool m_isWanted = false;
    std::uint32_t m_nextFlow = 0;
    std::set<IpAddress> m_asked;
    std::vector<CaptureNotes::Name> m_found; ///< and not yet told: each telling makes views look again
    QTimer m_telling;
    std::uint64_t m_capture = 0; ///< counts captures: an answer may come when another is open
};

} // namespace tcpladder
