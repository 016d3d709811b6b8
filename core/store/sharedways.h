// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/flowindex.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tcpladder {

/// Knows which flows pass the capture point in more than one encapsulation: each direction in a VLAN or tunnel of its
/// own, or on a way that changes while the connection goes on.
class SharedWays
{
public:
    /// So many encapsulations are tried for a flow, the latest that the capture began to use.
    static constexpr std::size_t MostTried = 32;

    /// True as long as every flow is filed under its own key.
    bool areAllApart() const { return m_joined.empty(); }
    /// Where the flow of segments with @p key is filed: under @p key itself, or under that which it was joined to.
    FlowKey filed(const FlowKey &key) const
    {
        if (areAllApart()) [[likely]]
            return key;
        return joined(key);
    }

    /// Takes a segment of a flow not met before, with @p key, whose numbers @p continues judges: true for the flow that
    /// they go on with. @p lookUp finds the flow that is filed under a key. Returns where that flow is filed, from now on
    /// for @p key as well; nothing if the segment begins a flow of its own.
    template <typename LookUp, typename Continues>
    std::optional<FlowKey> join(const FlowKey &key, const LookUp &lookUp, const Continues &continues)
    {
        learn(key.encapsulation);
        for (const std::uint32_t encapsulation : m_encapsulations) {
            FlowKey other = key;
            other.encapsulation = encapsulation;
            const FlowId flow = encapsulation == key.encapsulation ? FlowId() : lookUp(other);
            if (!flow.isValid() || !continues(flow))
                continue;
            m_joined.emplace(key, encapsulation);
            return other;
        }
        return std::nullopt;
    }

private:
    struct Hash {
        std::size_t operator()(const FlowKey &key) const { return key.hash(0x5bd1e995U); }
    };
    FlowKey joined(FlowKey key) const;
    void learn(std::uint32_t encapsulation);

    std::vector<std::uint32_t> m_encapsulations;
    std::size_t m_oldest = 0;                                  // of m_encapsulations, once it is full
    std::unordered_map<FlowKey, std::uint32_t, Hash> m_joined; // to the encapsulation under which the flow is filed
};

} // namespace tcpladder
