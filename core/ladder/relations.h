// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <cstdint>
#include <vector>

namespace tcpladder {

/// What another segment is to the one that is looked at.
enum class Relation : std::uint8_t {
    AcknowledgedBy, ///< the first that acknowledges all of it
    SackedBy,       ///< the first whose SACK blocks name all of it (RFC 2018)
    Acknowledges,   ///< what it acknowledges, and the sender's acknowledgment before did not
    Original,       ///< what it sends again
    Copy,           ///< sends it again
};

struct Related {
    std::uint32_t index = 0; ///< in the flow
    Relation relation = Relation::AcknowledgedBy;
    Nanoseconds time = 0; ///< when it was captured
};

/// What belongs to segment @p index of @p flow, of whose segments @p count are known: ascending by index. Looks at some
/// thousand segments around it at most.
std::vector<Related> relatedTo(const Trace &trace, const FlowSummary &flow, std::uint32_t index, std::uint32_t count);

} // namespace tcpladder
