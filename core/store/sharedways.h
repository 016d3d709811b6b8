// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/flowkeys.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tcpladder {

/// Knows which flows pass the capture point in more than one encapsulation: each direction in a VLAN or tunnel of its
/// own, or on a way that changes while the connection goes on. Keys are known by their numbers.
class SharedWays
{
public:
    /// So many encapsulations are tried for a flow, the latest that the capture began to use.
    static constexpr std::size_t MostTried = 32;

    /// @p keys must outlive it.
    explicit SharedWays(const FlowKeys &keys) : m_keys(keys) {}

    /// True as long as every flow is filed under its own key.
    bool areAllApart() const { return m_joined.empty(); }
    /// Where the flow of segments with @p key is filed: under @p key itself, or under that which it was joined to.
    std::uint32_t filed(std::uint32_t key) const
    {
        if (areAllApart()) [[likely]]
            return key;
        const auto found = m_joined.find(key);
        return found == m_joined.end() ? key : found->second;
    }

    /// Takes a segment with @p key, which is greater than any that was asked for before or was asked for already.
    /// @p isContinued judges by its numbers: true for the key of a flow that they go on with. Returns that key, under
    /// which @p key is filed from now on; nothing if the segment begins a flow of its own.
    template <typename IsContinued>
    std::optional<std::uint32_t> join(std::uint32_t key, const IsContinued &isContinued)
    {
        FlowKey other = m_keys[key];
        learn(other.encapsulation);
        if (m_encapsulations.size() < 2)
            return std::nullopt;
        while (m_known.size() <= key)
            m_known.place(m_keys[m_known.size()]);
        for (const std::uint32_t encapsulation : m_encapsulations) {
            other.encapsulation = encapsulation;
            const std::optional<std::uint32_t> found = m_known.find(other);
            if (!found || *found == key || !isContinued(*found))
                continue;
            m_joined.emplace(key, *found);
            return found;
        }
        return std::nullopt;
    }

private:
    void learn(std::uint32_t encapsulation);

    const FlowKeys &m_keys;
    FlowKeys m_known; // the same once there are several encapsulations, as m_keys may go on numbering in another thread
    std::vector<std::uint32_t> m_encapsulations;
    std::size_t m_oldest = 0;                                  // of m_encapsulations, once it is full
    std::unordered_map<std::uint32_t, std::uint32_t> m_joined; // to the key under which the flow is filed
};

} // namespace tcpladder
