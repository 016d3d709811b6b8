// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tcpladder {

/// The segments of a flow up to one of them, as far as reasons look back. They are asked for one after the other, so what
/// was read is kept, and some are read ahead: to find a segment takes longer than to look at it.
class LookBack
{
public:
    /// How many segments are looked back: more than a window of a fast path holds between an ACK and the one before.
    static constexpr std::uint32_t Reach = 256;

    /// A segment as it bears on later ones.
    struct Entry {
        SegmentId id;
        Nanoseconds time = 0;
        std::int64_t end = 0; ///< behind the last number that it takes, relative
        std::int64_t ack = 0; ///< relative; meaningful only with ACK
        SequenceNumber sequence = 0;
        std::uint32_t length = 0;
        TcpFlags flags;
        Side from = Side::Client;
        bool isUnreadable = false;
        Judgement judgement;
    };

    LookBack(const Trace &trace, const FlowSummary &flow) : m_trace(trace), m_flow(flow), m_cursor(trace.segments()) {}

    /// Up to Reach segments before segment @p index, which must exist, and as the last one that itself. Valid until the
    /// next call.
    std::span<const Entry> upTo(std::uint32_t index);

private:
    std::uint32_t end() const { return m_first + static_cast<std::uint32_t>(m_entries.size()); }
    void readUpTo(std::uint32_t index);

    const Trace &m_trace;
    FlowSummary m_flow;
    SegmentLog::Cursor m_cursor;
    std::vector<Entry> m_entries;
    std::uint32_t m_first = 0; ///< index of the first of them in the flow
};

} // namespace tcpladder
