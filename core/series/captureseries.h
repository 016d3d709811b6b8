// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/columns.h"
#include "core/store/trace.h"
#include "core/tcp/side.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace tcpladder {

/// Bytes a second of all flows of a capture together. Keeps a sum for every so many segments and looks the rest up in the
/// trace; grows with it; one thread uses it at a time.
class CaptureSeries
{
public:
    explicit CaptureSeries(std::shared_ptr<const Trace> trace) : m_trace(std::move(trace)) {}

    /// Takes up to @p maximum further segments; returns false once it has all that the trace has.
    bool extend(std::uint32_t maximum, const std::stop_token &stop = {});
    std::uint32_t taken() const { return m_taken; }

    /// Time of the first segment, and of the last.
    Nanoseconds begin() const { return m_begin; }
    Nanoseconds end() const { return m_end; }

    /// Bytes of payload that @p from sent a second, averaged over rateInterval() of [@p begin, @p end) in @p columns
    /// pixels. CurvePoint::segment is a place in Trace::segments().
    CurvePoints rate(Side from, Nanoseconds begin, Nanoseconds end, int columns) const;
    /// The first segment of the trace at @p time or later; empty if there is none.
    std::optional<SegmentId> firstAt(Nanoseconds time) const;

private:
    static constexpr std::uint32_t BlockSize = 256;

    struct Block {
        Nanoseconds latest = 0;               ///< time of its segments and all before it
        std::array<std::uint64_t, 2> bytes{}; ///< of client and server before it
    };

    std::uint32_t placeAt(Nanoseconds time) const;
    std::uint64_t bytesBefore(Side from, std::uint32_t place) const;

    std::shared_ptr<const Trace> m_trace;
    std::vector<Block> m_blocks;
    std::array<std::uint64_t, 2> m_bytes{};
    std::uint32_t m_taken = 0;
    Nanoseconds m_begin = 0;
    Nanoseconds m_end = 0;
};

} // namespace tcpladder
