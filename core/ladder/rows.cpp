// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/rows.h"

#include <algorithm>

namespace tcpladder {

Rows::Rows(const Flow &flow, const SegmentLog &log, const RowLayout &layout, std::uint32_t count)
    : m_flow(flow),
      m_cursor(log),
      m_layout(layout),
      m_count(count)
{
    if (isToScale() || layout.level == FoldLevel::Runs)
        m_history = &flow.rowHistory(log);
}

Rows::Sum &Rows::Sum::operator+=(const Sum &other)
{
    rows += other.rows;
    span += other.span;
    breaks += other.breaks;
    missing += other.missing;
    folds += other.folds;
    return *this;
}

Rows::Sum &Rows::Sum::operator-=(const Sum &other)
{
    rows -= other.rows;
    span -= other.span;
    breaks -= other.breaks;
    missing -= other.missing;
    folds -= other.folds;
    return *this;
}

bool Rows::isOpened(std::uint32_t first) const
{
    return std::binary_search(m_layout.opened.begin(), m_layout.opened.end(), first);
}

std::optional<Rows::Fold> Rows::foldOf(std::uint32_t index) const
{
    if (m_layout.level == FoldLevel::Runs) {
        const std::size_t after = m_history->runAfter(index);
        if (after == 0 || m_history->runs()[after - 1].last < index)
            return std::nullopt;
        const SegmentRun &run = m_history->runs()[after - 1];
        return Fold{run.first, clipped(run.last), isOpened(run.first), &run};
    }
    if (m_layout.level == FoldLevel::Phases) {
        for (const PhaseRows &phase : m_layout.phases) {
            if (phase.first <= index && index <= phase.last)
                return Fold{phase.first, clipped(phase.last), isOpened(phase.first), nullptr};
        }
    }
    return std::nullopt;
}

void Rows::addTimes(Sum &sum, RowTimes::Place place, std::uint32_t index, bool isFolded) const
{
    // From the row at the checkpoint on to the one that begins with index.
    std::size_t run = isFolded ? m_history->runAfter(place.segment) : 0;
    if (run > 0 && m_history->runs()[run - 1].last >= place.segment)
        --run;
    const auto &runs = m_history->runs();
    Nanoseconds previous = timeOf(place.segment);
    for (std::uint32_t i = place.segment; i < index;) {
        if (isFolded && run < runs.size() && runs[run].first == i) {
            i = runs[run++].last;
            previous = timeOf(i);
        }
        if (++i > index)
            break;
        const Nanoseconds time = timeOf(i);
        place.sum.add(time - previous, m_layout.scale);
        previous = time;
    }
    sum.rows += place.sum.stacked;
    sum.span += place.sum.span;
    sum.breaks += place.sum.folded;
}

Rows::Sum Rows::unfolded(std::uint32_t index) const
{
    const RowGaps::Gap gaps = m_flow.gaps().upTo(index);
    Sum sum;
    sum.missing = gaps.missing;
    if (isToScale()) {
        addTimes(sum, m_history->times().before(index, m_layout.scale), index, false);
    } else {
        sum.rows = index;
        sum.breaks = gaps.idle;
    }
    return sum;
}

Rows::Sum Rows::withRunsFolded(std::uint32_t first) const
{
    // As if all runs were folded, up to the first segment of the row or of the open run that it lies in.
    const std::size_t after = m_history->runAfter(first);
    const auto &runs = m_history->runs();
    const bool isInside = after > 0 && runs[after - 1].last >= first;
    const std::uint32_t base = isInside ? runs[after - 1].first : first;
    const std::size_t runsBefore = isInside ? after - 1 : after;
    Sum sum;
    if (isToScale()) {
        sum.missing = m_flow.gaps().upTo(base).missing;
        addTimes(sum, m_history->foldedTimes().before(base, m_layout.scale), base, true);
    } else {
        sum = unfolded(base);
        if (runsBefore > 0) {
            const SegmentRun &last = runs[runsBefore - 1];
            sum.rows -= last.hidden + (last.last - last.first);
        }
    }
    sum.folds = static_cast<std::int64_t>(runsBefore);
    // What is open above takes its whole room.
    for (const std::uint32_t opened : m_layout.opened) {
        if (opened >= first)
            break;
        const std::size_t place = m_history->runAfter(opened);
        if (place == 0 || runs[place - 1].first != opened)
            continue;
        const std::uint32_t last = std::min(runs[place - 1].last, first);
        sum += unfolded(last);
        sum -= unfolded(opened);
        if (opened != base)
            --sum.folds;
    }
    return sum;
}

Rows::Sum Rows::withPhasesFolded(std::uint32_t first) const
{
    Sum sum = unfolded(first);
    for (const PhaseRows &phase : m_layout.phases) {
        if (phase.first >= first || phase.last >= first || isOpened(phase.first))
            continue;
        sum += unfolded(phase.first);
        sum -= unfolded(phase.last);
        ++sum.folds;
    }
    return sum;
}

Rows::Sum Rows::sumOf(std::uint32_t first) const
{
    Sum sum = m_layout.level == FoldLevel::Runs     ? withRunsFolded(first)
              : m_layout.level == FoldLevel::Phases ? withPhasesFolded(first)
                                                    : unfolded(first);
    sum.cards = cardsAbove(first);
    return sum;
}

LadderY Rows::placeOf(const Sum &sum) const
{
    const LadderY silence = IdleUnits + (isToScale() ? m_layout.beforeBreak + m_layout.afterBreak : 0);
    return m_layout.lead + RowUnits * sum.rows + m_layout.units(sum.span) + silence * sum.breaks
           + MissingUnits * sum.missing + FoldUnits * sum.folds + CardUnits * sum.cards;
}

Rows::Cursor Rows::begin(std::uint32_t index) const
{
    Cursor cursor;
    cursor.row.fold = foldOf(index);
    const bool isClosed = cursor.row.fold && !cursor.row.fold->isOpen;
    cursor.row.first = isClosed ? cursor.row.fold->first : index;
    cursor.row.last = isClosed ? cursor.row.fold->last : index;
    cursor.sum = sumOf(cursor.row.first);
    cursor.row.y = placeOf(cursor.sum);
    const std::uint32_t first = cursor.row.first;
    if (first > 0) {
        const RowGaps::Gap mine = m_flow.gaps().upTo(first);
        const RowGaps::Gap previous = m_flow.gaps().upTo(first - 1);
        cursor.row.isAfterMissing = mine.missing != previous.missing;
        cursor.row.isAfterBreak =
            isToScale() ? m_layout.scale.isFolded(timeOf(first) - timeOf(first - 1)) : mine.idle != previous.idle;
    }
    return cursor;
}

void Rows::next(Cursor &cursor) const
{
    const std::uint32_t previous = cursor.row.last;
    const std::uint32_t first = previous + 1;
    const bool wasFolded = cursor.row.fold && !cursor.row.fold->isOpen;
    Row row;
    row.fold = foldOf(first);
    row.first = first;
    row.last = row.fold && !row.fold->isOpen ? row.fold->last : first;
    const RowGaps::Gap mine = m_flow.gaps().upTo(first);
    const RowGaps::Gap before = m_flow.gaps().upTo(previous);
    row.isAfterMissing = mine.missing != before.missing;
    cursor.sum.missing += row.isAfterMissing ? 1 : 0;
    if (isToScale()) {
        RowTimes::Sum gap;
        gap.add(timeOf(first) - timeOf(previous), m_layout.scale);
        row.isAfterBreak = gap.folded > 0;
        cursor.sum.rows += gap.stacked;
        cursor.sum.span += gap.span;
        cursor.sum.breaks += gap.folded;
    } else {
        row.isAfterBreak = mine.idle != before.idle;
        ++cursor.sum.rows;
        cursor.sum.breaks += row.isAfterBreak ? 1 : 0;
    }
    cursor.sum.folds += wasFolded ? 1 : 0;
    cursor.sum.cards = cardsAbove(first);
    row.y = placeOf(cursor.sum);
    cursor.row = row;
}

Rows::Row Rows::rowOf(std::uint32_t index) const
{
    return begin(index).row;
}

LadderY Rows::position(std::uint32_t index) const
{
    return placeOf(sumOf(firstOf(index)));
}

LadderY Rows::height() const
{
    if (m_count == 0)
        return 0;
    const Row last = rowOf(m_count - 1);
    const bool isCardBelow = !isToScale() && m_layout.card && last.last == *m_layout.card;
    return last.y + m_layout.tail + (last.fold && !last.fold->isOpen ? FoldUnits : 0) + (isCardBelow ? CardUnits : 0);
}

std::uint32_t Rows::firstOf(std::uint32_t index) const
{
    const auto fold = foldOf(index);
    return fold && !fold->isOpen ? fold->first : index;
}

std::uint32_t Rows::indexAt(LadderY y) const
{
    std::uint32_t low = 0; // stands at or above y, or is the first
    std::uint32_t high = m_count;
    if (isToScale()) {
        // To scale, rows between the places where sums are kept take some adding up: these come first.
        const RowTimes &times = shownTimes();
        std::size_t from = 0;
        std::size_t to = times.placeCount();
        while (from < to) {
            const std::size_t middle = from + (to - from) / 2;
            const std::uint32_t segment = times.placeAt(middle);
            if (segment < m_count && position(segment) <= y) {
                low = segment;
                from = middle + 1;
            } else {
                high = std::min(segment, m_count);
                to = middle;
            }
        }
    }
    while (high - low > 1) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (position(middle) <= y)
            low = middle;
        else
            high = middle;
    }
    return firstOf(low);
}

std::vector<std::uint32_t> Rows::indicesNear(const std::vector<LadderY> &ys, std::uint32_t error) const
{
    std::vector<std::uint32_t> indices;
    indices.reserve(ys.size());
    if (error < 2) {
        for (const LadderY y : ys)
            indices.push_back(indexAt(y));
        return indices;
    }
    // In long flows to scale no row is looked at but those where sums are kept: others take some adding up.
    const RowTimes *times = isToScale() && error >= RowTimes::Spacing ? &shownTimes() : nullptr;
    const std::size_t count = times ? times->placeCount() + 1 : m_count;
    const std::size_t tolerance = times ? 1 : error;
    const auto segmentOf = [&](std::size_t place) -> std::uint32_t {
        if (place == 0 || place >= count)
            return place == 0 ? 0 : m_count;
        return times ? std::min(times->placeAt(place - 1), m_count) : static_cast<std::uint32_t>(place);
    };
    std::size_t low = 0; // stands at or above y, or is the first
    LadderY lowY = position(0);
    const LadderY end = height();
    for (const LadderY y : ys) {
        std::size_t high = count;
        LadderY highY = end;
        const auto share = [&] {
            const auto way = static_cast<double>(std::max<LadderY>(1, highY - lowY));
            return std::clamp(static_cast<double>(y - lowY) / way, 0.0, 1.0);
        };
        const auto probe = [&](std::size_t place) {
            if (place <= low || place >= high)
                return;
            const std::uint32_t segment = segmentOf(place);
            const LadderY placeY = segment < m_count ? position(segment) : end;
            const bool isAbove = segment < m_count && placeY <= y;
            (isAbove ? low : high) = place;
            (isAbove ? lowY : highY) = placeY;
        };
        // Seen from afar, rows follow one another evenly: where they would then stand is looked first, a little above
        // and below. Where they do not, halves are taken in turn.
        while (high - low > tolerance) {
            const auto guess = low + static_cast<std::size_t>(share() * static_cast<double>(high - low));
            probe(guess - std::min(guess, tolerance / 3));
            probe(guess + std::max<std::size_t>(1, tolerance / 3));
            if (high - low > tolerance)
                probe(low + (high - low) / 2);
        }
        std::uint32_t index = segmentOf(low);
        if (times)
            index += static_cast<std::uint32_t>(share() * (segmentOf(high) - index));
        indices.push_back(firstOf(std::min(index, m_count - 1)));
    }
    return indices;
}

} // namespace tcpladder
