// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/address.h"

#include <cstdint>

namespace tcpladder {

/// What tells one flow's segments from another's: both end points, in either order, and what they are wrapped in.
struct FlowKey {
    EndPoint source;
    EndPoint destination;
    /// Names the VLANs and tunnels around the segment: 0 for none; equal paths give equal numbers within one decoder.
    /// Two flows of the same end points in different encapsulations are different flows.
    std::uint32_t encapsulation = 0;

    /// The same in both directions. @p seed keeps crafted end points from falling into one place.
    std::uint32_t hash(std::uint64_t seed) const;

    friend bool operator==(const FlowKey &x, const FlowKey &y) { return x.isLike(y) || x.isReverseOf(y); }
    bool isLike(const FlowKey &other) const
    {
        return source == other.source && destination == other.destination && encapsulation == other.encapsulation;
    }
    bool isReverseOf(const FlowKey &other) const
    {
        return source == other.destination && destination == other.source && encapsulation == other.encapsulation;
    }
};

} // namespace tcpladder
