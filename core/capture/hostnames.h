// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/capturenotes.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tcpladder {

/// Names of addresses: those that a capture itself gives, in pcapng's name resolution blocks or in place of addresses in
/// tcpdump's text, and any that were looked up.
class HostNames
{
public:
    HostNames() = default;
    /// Of several names of an address the first one counts.
    explicit HostNames(const std::vector<CaptureNotes::Name> &names)
    {
        for (const CaptureNotes::Name &each : names)
            m_names.try_emplace(each.address, each);
    }

    /// UTF-8 as it was given; empty if there is none.
    std::string_view nameOf(const IpAddress &address) const
    {
        const auto found = m_names.find(address);
        return found == m_names.end() ? std::string_view() : found->second.name;
    }
    /// Whether @p address only stands for its name, because a text gave no address.
    bool isInvented(const IpAddress &address) const
    {
        const auto found = m_names.find(address);
        return found != m_names.end() && found->second.isAddressInvented;
    }
    bool isEmpty() const { return m_names.empty(); }

private:
    std::map<IpAddress, CaptureNotes::Name> m_names;
};

} // namespace tcpladder
