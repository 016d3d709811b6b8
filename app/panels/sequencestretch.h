// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/endpointfacts.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace tcpladder {

/// A stretch of sequence space as RFC 9293 3.3.1 draws it (figures 3 and 4): what is done, what is under way, what is
/// allowed and what is not, with the variables at the edges between.
struct SequenceStretch {
    enum class Kind : std::uint8_t { Send, Receive };
    enum class Part : std::uint8_t {
        Acknowledged, ///< sent and acknowledged
        InFlight,     ///< sent, not acknowledged
        Usable,       ///< not sent, but the window allows it
        Forbidden,    ///< beyond the window
        Received,     ///< received in order
        Expected,     ///< may come: the window that is offered
    };

    struct Region {
        Part part;
        std::optional<std::int64_t> size; ///< empty if unknown or without end
    };
    struct Edge {
        QString name;                      ///< "SND.UNA", "SND.UNA + SND.WND"
        std::optional<std::int64_t> value; ///< relative to the initial number
        bool isChanged = false;            ///< by the segment in question
        std::optional<std::int64_t> before;
    };
    /// Bytes within the region that is under way or expected that are known to have arrived, by SACK (RFC 2018).
    struct Block {
        std::int64_t from; ///< from the beginning of that region
        std::int64_t to;
    };

    Kind kind = Kind::Send;
    std::vector<Region> regions; ///< from left to right
    std::vector<Edge> edges;     ///< one between each two regions
    std::vector<Block> blocks;

    bool isKnown() const { return !edges.empty() && edges.front().value.has_value(); }
};

/// What the side of @p facts sends: SND.UNA, SND.NXT and the window that its peer offers.
SequenceStretch sendStretch(const EndpointFacts &facts);
/// What it receives: RCV.NXT and the window that it offers.
SequenceStretch receiveStretch(const EndpointFacts &facts);

} // namespace tcpladder
