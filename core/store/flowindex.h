// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/net/address.h"

#include <cstdint>
#include <vector>

namespace tcpladder {

/// What tells one flow's segments from another's: both end points, in an order that does not depend on the direction,
/// and what they are wrapped in.
struct FlowKey {
    EndPoint low;
    EndPoint high;
    std::uint32_t encapsulation = 0;

    FlowKey(const EndPoint &a, const EndPoint &b, std::uint32_t wrappedIn);
    /// @p seed keeps crafted end points from falling into one place.
    std::uint64_t hash(std::uint64_t seed) const;

    friend bool operator==(const FlowKey &, const FlowKey &) = default;
};

/// Finds the latest flow with a key. An open hash table: one look-up a segment is all that the analysis can afford.
class FlowIndex
{
public:
    FlowIndex();

    /// The place of @p key: holds an invalid id where the key is new, which the caller then sets.
    /// The reference is valid until the next call.
    FlowId &find(const FlowKey &key);
    /// What is held there; an invalid id if @p key is not known.
    FlowId lookUp(const FlowKey &key) const;

private:
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t key = 0; // place in m_keys
        FlowId flow;
        bool isUsed = false;
    };
    void grow();

    std::uint64_t m_seed;
    std::vector<Slot> m_slots;
    std::vector<FlowKey> m_keys;
};

} // namespace tcpladder
