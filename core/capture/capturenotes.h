// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/address.h"
#include "core/net/linktype.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace tcpladder {

/// What a capture says beyond its packets: comments, names, interfaces, drops. All texts are as they stand in the file.
struct CaptureNotes {
    struct PacketComment {
        std::uint64_t frame = 0; ///< counted from 0
        std::string text;
    };
    struct Interface {
        std::uint16_t file = 0; ///< which of several files
        LinkType linkType = LinkType::Ethernet;
        std::string name;
        std::string description;
        std::uint64_t received = 0; ///< packets, 0 if it is not known
        std::uint64_t dropped = 0;  ///< packets that the capturing machine lost
    };
    struct Name {
        IpAddress address;
        std::string name;
        bool isAddressInvented = false; ///< the name is all that is known; the address stands for it
    };

    /// A file of nothing but notes would fill the memory; of each list the first ones are kept.
    static constexpr std::size_t MaximumCount = 100'000;

    std::string hardware;    ///< of the capturing machine
    std::string system;      ///< its operating system
    std::string application; ///< that wrote the file
    std::vector<std::string> comments;
    std::vector<PacketComment> packetComments;
    std::vector<Interface> interfaces;
    std::vector<Name> names;

    /// Lines of a text that are no packets, counted from 1; of more than MaximumCount the first.
    std::vector<std::uint64_t> unreadLines;
    std::uint64_t unreadLineCount = 0;
};

} // namespace tcpladder
