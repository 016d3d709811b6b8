// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/byteorder.h"
#include "core/capture/tickscale.h"
#include "core/net/linktype.h"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <vector>

namespace tcpladder {

/// One interface of a section, as far as its packets depend on it.
struct PcapngInterface {
    LinkType linkType = LinkType::Ethernet;
    std::uint32_t snapLength = 0; ///< 0 for no limit
    TickScale scale;
};

/// What a pcapng block must be read with: the byte order of its section, and the interfaces described before it.
struct PcapngState {
    ByteOrder order;
    bool isKnownVersion = true; ///< if not, the section's blocks mean nothing
    std::vector<PcapngInterface> interfaces;
};

/// Remembers where the sections and interfaces of a file begin, so that reading can go on from any block. Shared by
/// the sources of one file, which may be in different threads.
class PcapngIndex
{
public:
    /// Noted in the order of the file; what is known already is ignored.
    void addSection(std::int64_t offset, ByteOrder order, bool isKnownVersion);
    void addInterface(std::int64_t offset, const PcapngInterface &interface);

    /// The state of reading before the block at @p offset.
    PcapngState stateAt(std::int64_t offset) const;

private:
    struct Section {
        std::int64_t offset = 0;
        ByteOrder order;
        bool isKnownVersion = true;
        std::size_t firstInterface = 0;
    };
    struct Interface {
        std::int64_t offset = 0;
        PcapngInterface description;
    };

    bool isKnown(std::int64_t offset) const;

    mutable std::mutex m_mutex;
    std::vector<Section> m_sections;
    std::vector<Interface> m_interfaces; // of all sections
};

} // namespace tcpladder
