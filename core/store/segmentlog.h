// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/chunkedlog.h"
#include "core/store/segment.h"
#include "core/tcp/segmentfacts.h"

#include <cstdint>
#include <span>

namespace tcpladder {

/// All segments of a trace in the order of the capture, with their option bytes. One thread appends, any may read.
class SegmentLog
{
public:
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_segments.size()); }
    const Segment &operator[](SegmentId id) const { return m_segments[id.value()]; }
    /// The option bytes of @p segment, as captured.
    std::span<const std::uint8_t> options(const Segment &segment) const
    {
        return m_options.run(std::size_t{segment.options} * OptionUnit, segment.optionBytes);
    }
    /// What the analysis knows of @p segment, as it was when the segment came in.
    SegmentFacts facts(const Segment &segment) const;

    /// Appends @p segment with its @p options (40 bytes at most). The caller publishes.
    SegmentId append(Segment segment, std::span<const std::uint8_t> options);
    /// Lets readers see what was appended.
    void publish();
    /// False once no further segment can be taken (2^32 of them, or 16 GiB of options).
    bool hasRoom() const { return m_segments.hasRoom() && m_options.hasRoom(); }

private:
    static constexpr std::size_t OptionUnit = 4; // options are padded to 32 bits, so 32-bit places reach 16 GiB

    ChunkedLog<Segment, 1U << 15U> m_segments;
    ChunkedLog<std::uint8_t, 1U << 18U> m_options;
};

} // namespace tcpladder
