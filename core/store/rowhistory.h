// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rowtimes.h"
#include "core/store/segmentlog.h"
#include "core/tcp/side.h"

#include <array>
#include <cstdint>
#include <deque>
#include <optional>

namespace tcpladder {

class Flow;

/// Segments one behind the other of which there is nothing to tell but their sum: data of one side in order, and the
/// acknowledgments of it, without a mark, a pause or a change of state among them, nor a segment that was sent again.
struct SegmentRun {
    static constexpr std::uint32_t Shortest = 8; ///< fewer are as easily read one by one

    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t hidden = 0; ///< by all runs before this one: how many of their segments are not the first
    std::uint32_t data = 0;   ///< segments with data
    std::uint32_t acks = 0;   ///< segments without
    Side from = Side::Client; ///< whose data it is
    std::uint64_t bytes = 0;
};

/// What a ladder's geometry needs to know of all rows before the ones it shows: runs that may be folded, and times
/// summed with and without them.
class RowHistory
{
public:
    /// A flow of so many segments is followed as it grows, lest a reader have to begin at its beginning.
    static constexpr std::uint32_t LongFlow = 1024;

    /// Takes note of the segments before @p end of @p flow, which lie in @p log, as far as that has not been done.
    void extend(const SegmentLog &log, const Flow &flow, std::uint32_t end);
    /// Takes note of @p flow up to its last segment, which is @p segment.
    void add(const Segment &segment, const SegmentLog &log, const Flow &flow);

    /// Ascending. The last may still grow.
    const std::deque<SegmentRun> &runs() const { return m_runs; }
    /// The place in runs() of the first run that begins behind @p segment.
    std::size_t runAfter(std::uint32_t segment) const;
    /// With a row for each segment.
    const RowTimes &times() const { return m_times; }
    /// With a row for each run, and for each segment outside them.
    const RowTimes &foldedTimes() const { return m_foldedTimes; }

private:
    void takeNext(const Segment &segment, const SegmentLog &log, const Flow &flow);
    void take(std::uint32_t index, const Segment &segment);
    bool belongs(const Segment &segment, Nanoseconds gap) const;
    bool begins(const Segment &segment) const;
    bool acknowledgesFin(const Segment &segment);
    void endRun();
    void showAgain(std::uint32_t index, const SegmentLog &log, const Flow &flow);

    std::deque<SegmentRun> m_runs; // which is not copied as it grows
    RowTimes m_times;
    RowTimes m_foldedTimes;
    std::uint32_t m_next = 0;                                  ///< the first segment not taken yet
    Nanoseconds m_time = 0;                                    ///< of the last one taken
    std::optional<SegmentRun> m_run;                           ///< what goes on
    std::array<Nanoseconds, SegmentRun::Shortest> m_pending{}; ///< gaps of a run that is too short to be one yet
    std::array<std::optional<SequenceNumber>, 2> m_fin;        ///< behind a side's FIN that was not acknowledged yet
};

} // namespace tcpladder
