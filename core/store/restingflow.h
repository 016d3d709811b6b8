// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/prefetch.h"
#include "core/store/flow.h"
#include "core/store/flowsummary.h"
#include "core/store/segmentlog.h"
#include "core/tcp/stateevidence.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace tcpladder {

/// A short flow that nothing is heard of any more, in a twentieth of a Flow's memory: what lists show of it, and where its
/// segments lie. Whoever wants more wakes it, which judges those segments once more.
class RestingFlow
{
public:
    /// More segments than that take too long to judge again.
    static constexpr std::uint32_t MaximumSegments = 256;
    static bool canRest(const Flow &flow);

    /// No flow at all.
    RestingFlow() = default;
    /// @p flow must be able to rest. Its states and roles are left to be settled: by its Settling.
    explicit RestingFlow(const Flow &flow);
    explicit operator bool() const { return m_bytes != nullptr; }

    /// The flow as it was, with @p id, among whose surroundings @p now and @p settings are.
    Flow awake(FlowId id, const SegmentLog &log, const Nanoseconds &now, const StateSettings &settings) const;
    /// True if summary() holds whatever the time: its states were final when it went to rest. False until they are settled.
    bool isFinal() const;
    FlowSummary summary(FlowId id, Nanoseconds now) const;
    /// Asks for the memory of most of that; of no flow, too.
    void prefetch() const
    {
        if (m_bytes)
            tcpladder::prefetch(m_bytes.get(), 2 * CacheLine);
    }
    /// The places of its segments in the log.
    std::vector<std::uint32_t> rows() const;

    /// Settles what a flow that came to rest leaves to be settled. Another thread may do so, as long as nobody asks for
    /// isFinal() or summary(); the RestingFlow may be moved meanwhile, but must not end.
    class Settling
    {
    public:
        /// Of @p resting, which was made of @p flow.
        Settling(const RestingFlow &resting, const Flow &flow)
            : m_bytes(resting.m_bytes.get()),
              m_evidence(flow.evidence())
        {}
        void run() const;

    private:
        std::uint8_t *m_bytes;
        StateEvidence m_evidence;
    };

private:
    struct Content;
    Content read() const;

    std::unique_ptr<std::uint8_t[]> m_bytes; ///< what is settled, and then the rest
};

} // namespace tcpladder
