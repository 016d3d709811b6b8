// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/trace.h"

#include <array>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace tcpladder {

/// When each flow of a capture was there, and in which states; grows with the trace; one thread uses it at a time.
class FlowBars
{
public:
    explicit FlowBars(std::shared_ptr<const Trace> trace) : m_trace(std::move(trace)) {}

    /// Looks at up to @p maximum flows; returns false once it has seen all as they are now.
    bool extend(std::uint32_t maximum, const std::stop_token &stop = {});
    /// How many flows it knows.
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_spans.size()); }

    struct Stretch {
        Nanoseconds begin = 0;
        Nanoseconds end = 0;
        State state = State::Unknown;

        friend bool operator==(const Stretch &, const Stretch &) = default;
    };
    /// A row of the chart.
    struct Row {
        FlowId first;
        std::uint32_t count = 0; ///< of flows that share it
        /// Of one flow, the states of client and server; of several, in the first only, when any of them was there.
        std::array<std::vector<Stretch>, 2> stretches;
    };
    /// The flows [@p first, @p last) in @p rows rows at most, each with as many flows as the others. Of flows that share
    /// a row, spans that lie nearer to each other than @p gap are one.
    std::vector<Row> rows(std::uint32_t first, std::uint32_t last, int rows, Nanoseconds gap) const;

private:
    struct Span {
        Nanoseconds begin = 0;
        Nanoseconds end = 0;
    };
    void addStates(Row &row) const;
    void addUnion(Row &row, Nanoseconds gap) const;

    std::shared_ptr<const Trace> m_trace;
    std::vector<Span> m_spans;
    std::uint32_t m_next = 0;      ///< to be looked at
    std::uint32_t m_passBegan = 0; ///< segments of the trace when this round of all flows began
    std::uint32_t m_passed = 0;    ///< segments that a whole round has seen
};

} // namespace tcpladder
