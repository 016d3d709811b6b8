// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rowhistory.h"

#include "core/store/flow.h"

#include <algorithm>
#include <vector>

namespace tcpladder {
namespace {

/// No mark, but that a network card joined segments; and no flag that changes a state.
bool isPlain(const Segment &segment)
{
    Marks marks = segment.marks;
    marks.clear(Mark::Offload);
    const TcpFlags flags = segment.flags;
    return marks.isEmpty() && flags.ack() && !flags.syn() && !flags.fin() && !flags.rst() && !flags.has(TcpFlags::Urg);
}

/// How far back a run is parted again where one of its segments was sent again: a bound on what a packet can cost.
constexpr std::uint32_t FurthestSegment = 1U << 16U;
constexpr std::size_t FurthestRun = 64;

} // namespace

void RowHistory::extend(const SegmentLog &log, const Flow &flow, std::uint32_t end)
{
    SegmentLog::Cursor cursor(log);
    while (m_next < end)
        takeNext(cursor.at(flow.segmentAt(m_next)), log, flow);
}

void RowHistory::add(const Segment &segment, const SegmentLog &log, const Flow &flow)
{
    extend(log, flow, flow.segmentCount() - 1);
    takeNext(segment, log, flow);
}

void RowHistory::takeNext(const Segment &segment, const SegmentLog &log, const Flow &flow)
{
    take(m_next, segment);
    if (!segment.marks.isEmpty()) {
        const Judgement judgement = flow.judgement(m_next);
        if (judgement.reading == Reading::Retransmission && judgement.reference < m_next)
            showAgain(judgement.reference, log, flow);
    }
    ++m_next;
}

std::size_t RowHistory::runAfter(std::uint32_t segment) const
{
    const auto isLater = [](std::uint32_t value, const SegmentRun &run) { return value < run.first; };
    return static_cast<std::size_t>(std::upper_bound(m_runs.begin(), m_runs.end(), segment, isLater) - m_runs.begin());
}

void RowHistory::take(std::uint32_t index, const Segment &segment)
{
    const Nanoseconds gap = index == 0 ? 0 : segment.time - m_time;
    m_time = segment.time;
    const bool isFinsAck = acknowledgesFin(segment);
    if (segment.flags.fin())
        m_fin[sideIndex(segment.from)] = segment.sequence + segment.length + 1;
    if (index > 0)
        m_times.add(index, gap);
    if (m_run && !isFinsAck && belongs(segment, gap)) {
        const std::uint32_t size = index - m_run->first;
        m_run->last = index;
        (segment.length > 0 ? m_run->data : m_run->acks) += 1;
        m_run->bytes += segment.length;
        if (size < SegmentRun::Shortest)
            m_pending[size] = gap;
        if (size + 1 == SegmentRun::Shortest) {
            if (!m_runs.empty())
                m_run->hidden = m_runs.back().hidden + m_runs.back().last - m_runs.back().first;
            m_runs.push_back(*m_run);
        } else if (size >= SegmentRun::Shortest) {
            m_runs.back() = *m_run;
        }
        return;
    }
    endRun();
    if (index > 0)
        m_foldedTimes.add(index, gap);
    if (!isFinsAck && begins(segment))
        m_run = SegmentRun{.first = index, .last = index, .data = 1, .from = segment.from, .bytes = segment.length};
}

bool RowHistory::begins(const Segment &segment) const
{
    return isPlain(segment) && segment.length > 0;
}

bool RowHistory::belongs(const Segment &segment, Nanoseconds gap) const
{
    return isPlain(segment) && gap < Flow::IdleTime && (segment.length == 0 || segment.from == m_run->from);
}

bool RowHistory::acknowledgesFin(const Segment &segment)
{
    auto &fin = m_fin[sideIndex(otherSide(segment.from))];
    if (!fin || !segment.flags.ack() || sequenceBefore(segment.acknowledgment, *fin))
        return false;
    fin.reset();
    return true;
}

void RowHistory::showAgain(std::uint32_t index, const SegmentLog &log, const Flow &flow)
{
    const std::size_t after = runAfter(index);
    if (after == 0 || m_runs[after - 1].last < index || m_runs.size() - after > FurthestRun
        || m_next - index > FurthestSegment)
        return;
    const SegmentRun whole = m_runs[after - 1];
    const auto at = [&](std::uint32_t i) { return log[flow.segmentAt(i)]; };
    const auto sum = [&](std::uint32_t first, std::uint32_t last) {
        SegmentRun part{.first = first, .last = last, .from = whole.from};
        for (std::uint32_t i = first; i <= last; ++i) {
            const std::uint32_t length = at(i).length;
            (length > 0 ? part.data : part.acks) += 1;
            part.bytes += length;
        }
        return part;
    };
    const auto less = [](SegmentRun part, const SegmentRun &other) {
        part.data -= other.data;
        part.acks -= other.acks;
        part.bytes -= other.bytes;
        return part;
    };
    // A run begins with data; only the smaller part is counted, so that parting again and again stays cheap.
    std::uint32_t second = index + 1;
    while (second <= whole.last && at(second).length == 0)
        ++second;
    const SegmentRun between = sum(index, std::min(second - 1, whole.last));
    std::array<SegmentRun, 2> parts{};
    const bool hasFirst = index > whole.first;
    const bool hasSecond = second <= whole.last;
    const SegmentRun rest = less(whole, between);
    if (hasFirst && (!hasSecond || index - whole.first < whole.last - second)) {
        parts[0] = sum(whole.first, index - 1);
        parts[1] = less(rest, parts[0]);
    } else if (hasSecond) {
        parts[1] = sum(second, whole.last);
        parts[0] = less(rest, parts[1]);
    }
    parts[0].first = whole.first;
    parts[0].last = index - 1;
    parts[1].first = second;
    parts[1].last = whole.last;
    const auto isLong = [](bool has, const SegmentRun &part) {
        return has && part.last - part.first + 1 >= SegmentRun::Shortest;
    };
    std::vector<SegmentRun> kept;
    if (isLong(hasFirst, parts[0]))
        kept.push_back(parts[0]);
    if (isLong(hasSecond, parts[1]))
        kept.push_back(parts[1]);
    // What comes to light has rows of its own.
    for (std::uint32_t i = whole.first + 1; i <= whole.last; ++i) {
        const auto inside = std::find_if(kept.begin(), kept.end(),
                                         [&](const SegmentRun &part) { return part.first <= i && i <= part.last; });
        if (inside != kept.end() && i > inside->first) {
            i = inside->last;
            continue;
        }
        m_foldedTimes.insert(i, at(i).time - at(i - 1).time);
    }
    const auto place = m_runs.begin() + static_cast<std::ptrdiff_t>(after) - 1;
    m_runs.insert(m_runs.erase(place), kept.begin(), kept.end());
    std::uint32_t hidden = whole.hidden;
    for (std::size_t i = after - 1; i < m_runs.size(); ++i) {
        m_runs[i].hidden = hidden;
        hidden += m_runs[i].last - m_runs[i].first;
    }
}

void RowHistory::endRun()
{
    if (!m_run)
        return;
    const std::uint32_t size = m_run->last - m_run->first + 1;
    for (std::uint32_t i = 1; size < SegmentRun::Shortest && i < size; ++i)
        m_foldedTimes.add(m_run->first + i, m_pending[i]);
    m_run.reset();
}

} // namespace tcpladder
