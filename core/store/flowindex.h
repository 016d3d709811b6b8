// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/prefetch.h"
#include "core/net/address.h"

#include <cstdint>
#include <vector>

namespace tcpladder {

/// What tells one flow's segments from another's: both end points, in either order, and what they are wrapped in.
struct FlowKey {
    EndPoint a;
    EndPoint b;
    std::uint32_t encapsulation = 0;

    /// The same in both directions. @p seed keeps crafted end points from falling into one place.
    std::uint32_t hash(std::uint64_t seed) const;

    friend bool operator==(const FlowKey &x, const FlowKey &y)
    {
        return x.encapsulation == y.encapsulation && ((x.a == y.a && x.b == y.b) || (x.a == y.b && x.b == y.a));
    }
};

/// Finds the latest flow with a key. An open hash table that keeps no keys, as the flows have them: one look-up a segment
/// is all that the analysis can afford, and eight bytes a place all that the cache can.
class FlowIndex
{
public:
    FlowIndex();

    /// What find() looks for a key by; it stays the same for the index's life, and any thread may ask.
    std::uint32_t hash(const FlowKey &key) const { return key.hash(m_seed); }

    /// The place of @p key; @p keyOf gives the FlowKey of a FlowId. Holds an invalid id where the key is new, which the
    /// caller then sets. The reference is valid until the next call.
    template <typename KeyOf>
    FlowId &find(const FlowKey &key, const KeyOf &keyOf)
    {
        return find(key, hash(key), keyOf);
    }
    /// The same where hash(@p key) is known.
    template <typename KeyOf>
    FlowId &find(const FlowKey &key, std::uint32_t hash, const KeyOf &keyOf)
    {
        if ((m_count + 1) * 2 > m_slots.size())
            grow();
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
            Slot &slot = m_slots[i];
            if (!slot.flow.isValid()) {
                slot.hash = hash;
                ++m_count;
                return slot.flow;
            }
            if (slot.hash == hash && keyOf(slot.flow) == key)
                return slot.flow;
        }
    }
    /// What is held there; an invalid id if @p key is not known.
    template <typename KeyOf>
    FlowId lookUp(const FlowKey &key, const KeyOf &keyOf) const
    {
        const std::uint32_t hash = key.hash(m_seed);
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t i = hash & mask; m_slots[i].flow.isValid(); i = (i + 1) & mask) {
            if (m_slots[i].hash == hash && keyOf(m_slots[i].flow) == key)
                return m_slots[i].flow;
        }
        return {};
    }

    /// Asks for the place of a key with @p hash, which takes long to come where there are many flows.
    void prefetch(std::uint32_t hash) const { tcpladder::prefetch(&m_slots[hash & (m_slots.size() - 1)]); }
    /// The flow that find() will give for a key with @p hash, most probably; an invalid id if it is not known.
    FlowId likely(std::uint32_t hash) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t i = hash & mask;
        while (m_slots[i].flow.isValid() && m_slots[i].hash != hash)
            i = (i + 1) & mask;
        return m_slots[i].flow;
    }

private:
    struct Slot {
        std::uint32_t hash = 0;
        FlowId flow;
    };
    void grow();

    std::uint64_t m_seed;
    std::vector<Slot> m_slots;
    std::size_t m_count = 0;
};

} // namespace tcpladder
