// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/timeplaces.h"

#include <algorithm>
#include <cmath>

namespace tcpladder {
namespace {

constexpr LadderY FoldRoom = 24;  ///< below a fold's row what follows it keeps off its fat arrow
constexpr LadderY LeastSlant = 6; ///< an arrow falls that much at least: it is not known to take no time

/// Tells which height the axis gives to a time near a row.
class TimeAxisPlaces
{
public:
    explicit TimeAxisPlaces(const PageInput &input) : m_input(input) {}

    LadderY at(Nanoseconds time, std::size_t row) const
    {
        while (row > 0 && begin(row) > time)
            --row;
        while (row + 1 < m_input.rows.size() && begin(row + 1) <= time)
            ++row;
        const RowLayout &layout = m_input.layout;
        if (time < begin(row)) // above the first row
            return std::max(top(row) - layout.units(begin(row) - time), top(row) - layout.lead + LeastSlant);
        const Nanoseconds since = std::max<Nanoseconds>(0, time - end(row));
        if (row + 1 == m_input.rows.size())
            return std::min(bottom(row) + layout.units(since), lowest(row));
        const PageInput::Row &next = m_input.rows[row + 1];
        const LadderY below = next.y - (next.isAfterMissing ? MissingUnits : 0);
        if (next.isAfterBreak) {
            const Nanoseconds until = begin(row + 1) - time;
            const LadderY after = below - layout.afterBreak;
            return since <= until ? std::min(bottom(row) + layout.units(since), after - IdleUnits)
                                  : std::max(below - layout.units(until), after);
        }
        const Nanoseconds gap = begin(row + 1) - end(row);
        const double share = gap > 0 ? static_cast<double>(since) / static_cast<double>(gap) : 0;
        return bottom(row) + static_cast<LadderY>(share * static_cast<double>(below - bottom(row)));
    }

private:
    Nanoseconds begin(std::size_t row) const { return m_input.rows[row].time; }
    Nanoseconds end(std::size_t row) const { return m_input.rows[row].lastTime; }
    LadderY top(std::size_t row) const { return m_input.rows[row].y; }
    /// Where time goes on below a row: a fold's fat arrow is higher than a line.
    LadderY bottom(std::size_t row) const { return isFold(row) ? top(row) + FoldUnits + FoldRoom : top(row); }
    LadderY lowest(std::size_t row) const
    {
        return top(row) + (isFold(row) ? FoldUnits : 0) + m_input.layout.tail - LeastSlant;
    }
    bool isFold(std::size_t row) const { return m_input.rows[row].arrow == PageInput::NoArrow; }

    const PageInput &m_input;
};

/// Whether arrow @p i leaves or arrives with another of its side, and rows between make its way longer than time does: it
/// would lie on the other one, or fan out from it.
bool isBundled(const LadderPage &page, std::size_t i, const CapturePoint &point, const RowLayout &layout)
{
    constexpr std::size_t Near = 4;         // others may stand between them
    constexpr LadderY Apart = RowUnits / 3; // so far from one another there is room for a label
    const LadderArrow &arrow = page.arrows[i];
    const Side from = arrow.view.segment.from;
    const auto isLonger = [&](LadderY part, Side side) { return part >= layout.units(point.to(side)) + RowUnits / 4; };
    if (!isLonger(arrow.row - arrow.departure, from) && !isLonger(arrow.arrival - arrow.row, otherSide(from)))
        return false;
    const std::size_t end = std::min(page.arrows.size(), i + Near + 1);
    for (std::size_t k = i > Near ? i - Near : 0; k < end; ++k) {
        const LadderArrow &other = page.arrows[k];
        if (k != i && other.view.segment.from == from
            && (std::abs(other.departure - arrow.departure) < Apart || std::abs(other.arrival - arrow.arrival) < Apart))
            return true;
    }
    return false;
}

/// Gives @p arrow its row back where it was captured.
void bend(const CapturePoint &point, const RowLayout &layout, LadderArrow &arrow)
{
    const Nanoseconds before = point.to(arrow.view.segment.from);
    const Nanoseconds whole = before + point.to(otherSide(arrow.view.segment.from));
    if (whole <= 0)
        return;
    // As steep as other arrows, beside which it keeps its place; but it rises towards no end.
    const double share = static_cast<double>(before) / static_cast<double>(whole);
    const auto row = static_cast<double>(arrow.row);
    auto fall = static_cast<double>(layout.units(whole));
    if (share > LadderBend::Begin)
        fall = std::min(fall, (row - static_cast<double>(arrow.departure)) / (share - LadderBend::Begin));
    if (share < LadderBend::End)
        fall = std::min(fall, (static_cast<double>(arrow.arrival) - row) / (LadderBend::End - share));
    arrow.bend = LadderBend{{static_cast<LadderY>(std::lround(row - share * fall)),
                             static_cast<LadderY>(std::lround(row + (1 - share) * fall))}};
}

} // namespace

void placeByTime(const PageInput &input, const CapturePoint &point, LadderPage &page)
{
    const TimeAxisPlaces places(input);
    for (std::size_t i = 0; i < input.rows.size(); ++i) {
        const PageInput::Row &row = input.rows[i];
        if (row.arrow == PageInput::NoArrow)
            continue;
        LadderArrow &arrow = page.arrows[row.arrow];
        const Nanoseconds time = arrow.view.segment.time;
        const Side from = arrow.view.segment.from;
        if (arrow.isDepartureEstimated)
            arrow.departure = std::min(row.y, places.at(time - point.to(from), i));
        arrow.arrival = row.y;
        if (arrow.isArrivalEstimated)
            arrow.arrival = std::max(row.y, places.at(time + point.to(otherSide(from)), i));
        // Without an estimate, and where the way takes no time to speak of, an arrow still falls.
        const LadderY missing = LeastSlant - (arrow.arrival - arrow.departure);
        if (missing > 0 && arrow.isArrivalEstimated)
            arrow.arrival += missing;
        else if (missing > 0)
            arrow.departure -= missing;
    }
    if (point.place != CapturePoint::Place::Middle)
        return;
    for (std::size_t i = 0; i < page.arrows.size(); ++i) {
        if (isBundled(page, i, point, input.layout))
            bend(point, input.layout, page.arrows[i]);
    }
}

} // namespace tcpladder
