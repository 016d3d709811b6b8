// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/prefetch.h"
#include "core/net/flowkey.h"
#include "core/store/chunkedlog.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace tcpladder {

/// Numbers the keys of flows from 0, in the order in which they are first met: what is known by a key is found at once by
/// its number, and a number is passed on more easily than a key. One thread numbers; any may read keys by the numbers that
/// it was given.
class FlowKeys
{
public:
    FlowKeys();

    struct Place {
        std::uint32_t number = 0;
        bool isReversed = false; ///< it was first met with source and destination exchanged
    };
    /// The hash of @p key, by which place() will find it, and asks for the memory that it looks into first.
    std::uint32_t prepare(const FlowKey &key) const
    {
        const std::uint32_t hash = key.hash(m_seed);
        prefetch(&m_slots[hash & (m_slots.size() - 1)]);
        return hash;
    }
    /// The place of @p key, a new one where it is not known. @p hash is its hash.
    Place place(const FlowKey &key, std::uint32_t hash);
    Place place(const FlowKey &key) { return place(key, prepare(key)); }
    /// The number of @p key, if it is known; for the thread that numbers.
    std::optional<std::uint32_t> find(const FlowKey &key) const;
    /// The key with @p number as it was first met.
    const FlowKey &operator[](std::uint32_t number) const { return m_keys[number]; }
    /// How many there are; for the thread that numbers.
    std::uint32_t size() const { return m_size; }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = Empty;
    };
    static constexpr std::uint32_t Empty = 0xffffffffU;
    struct Found {
        std::size_t slot; ///< where the key is, or would be
        Place place;
    };
    Found look(const FlowKey &key, std::uint32_t hash) const;
    void grow();

    std::uint64_t m_seed;
    std::vector<Slot> m_slots; // open, and without the keys: eight bytes a place are all that the cache can afford
    ChunkedLog<FlowKey, 4096> m_keys;
    std::uint32_t m_size = 0;
};

} // namespace tcpladder
