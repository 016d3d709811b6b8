// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/pagebuilder.h"

#include "core/ladder/evenrows.h"
#include "core/ladder/ribbons.h"
#include "core/ladder/trouble.h"

#include <algorithm>

namespace tcpladder {
namespace {

constexpr std::uint32_t LookAround = 256;    ///< neighbours that are looked through for what a row means
constexpr std::uint32_t MaximumCrossing = 6; ///< rows that an overtaken arrow is drawn across

void gatherRows(const Flow &flow, std::uint32_t last, PageInput &input)
{
    const RowGaps &gaps = flow.gaps();
    std::size_t place = gaps.after(input.first);
    const bool beginsWithGap = place > 0 && gaps[place - 1].segment == input.first;
    if (beginsWithGap)
        --place;
    RowGaps::Gap counts = place == 0 ? RowGaps::Gap{} : gaps[place - 1];
    const EvenRows layout(gaps, last + 1);
    LadderY y = layout.position(input.first);
    input.rows.reserve(last - input.first + 1);
    for (std::uint32_t i = input.first; i <= last; ++i) {
        PageInput::Row row;
        row.id = flow.segmentAt(i);
        row.y = y;
        row.judgement = flow.judgement(i);
        if (row.judgement.reference < i)
            row.reference = layout.position(row.judgement.reference);
        if (place < gaps.size() && gaps[place].segment == i) {
            row.isAfterIdle = gaps[place].idle != counts.idle;
            row.isAfterMissing = gaps[place].missing != counts.missing;
            counts = gaps[place++];
            if (i > input.first)
                row.y += (row.isAfterIdle ? IdleUnits : 0) + (row.isAfterMissing ? MissingUnits : 0);
        }
        y = row.y + RowUnits;
        input.rows.push_back(row);
    }
}

StatePath stepsBetween(const StatePath &path, std::uint32_t first, std::uint32_t last)
{
    const auto key = [](const Transition &step) {
        return step.after == Transition::Before ? std::int64_t{-1} : std::int64_t{step.after};
    };
    auto begin = std::partition_point(path.begin(), path.end(), [&](const auto &step) { return key(step) < first; });
    const auto end = std::partition_point(begin, path.end(), [&](const auto &step) { return key(step) <= last; });
    if (begin != path.begin())
        --begin;
    return {begin, end};
}

void addArrows(const PageInput &input, const SegmentLog &log, const FlowSummary &flow, LadderPage &page)
{
    page.arrows.reserve(input.rows.size());
    Nanoseconds previous = input.rows.empty() ? 0 : log[input.rows.front().id].time;
    for (std::uint32_t i = 0; i < input.rows.size(); ++i) {
        const PageInput::Row &row = input.rows[i];
        LadderArrow arrow;
        arrow.view = viewSegment(log, flow, row.id, input.first + i);
        arrow.row = row.y;
        arrow.departure = row.y;
        arrow.arrival = row.y + SlantUnits;
        arrow.isDepartureEstimated = !isCapturedAt(flow.capturePoint, arrow.view.segment.from);
        arrow.isArrivalEstimated = !isCapturedAt(flow.capturePoint, otherSide(arrow.view.segment.from));
        arrow.sincePrevious = arrow.view.segment.time - previous;
        previous = arrow.view.segment.time;
        page.arrows.push_back(arrow);
        if (row.isAfterIdle && i > 0) {
            const LadderY begin =
                row.y - IdleUnits - (row.isAfterMissing ? MissingUnits : 0) - (RowUnits - SlantUnits) / 2;
            page.breaks.push_back({begin, begin + IdleUnits, arrow.sincePrevious});
        }
    }
}

/// Arrows that arrive later than the next ones depart: their reception was settled to a later row.
void letCross(const PageInput &input, LadderPage &page)
{
    for (const Side side : {Side::Client, Side::Server}) {
        for (const Transition &step : input.steps[sideIndex(side)]) {
            const bool isLate = !step.sending && step.segment != Transition::Before && step.segment < step.after
                                && step.after != Transition::Before && step.after - step.segment <= MaximumCrossing;
            if (!isLate || !input.has(step.segment) || !input.has(step.after))
                continue;
            LadderArrow &arrow = page.arrows[step.segment - input.first];
            if (arrow.view.segment.from == side)
                continue;
            arrow.arrival = std::max(arrow.arrival, input.row(step.after).y + LateUnits);
        }
    }
}

/// Leaves the label of an arrow that is crossed at @p share of its way the longer part, or the one where it departs.
void shorten(LadderArrow &arrow, double share, bool prefersDeparture)
{
    constexpr double Margin = 0.03;
    constexpr double Enough = 0.3;
    const bool isEnough = prefersDeparture && share >= Enough;
    if (isEnough || share - arrow.labelBegin > arrow.labelEnd - share)
        arrow.labelEnd = std::min(arrow.labelEnd, share - Margin);
    else
        arrow.labelBegin = std::max(arrow.labelBegin, share + Margin);
}

/// Only arrows steeper than usual cross others, and those near by.
void keepLabelsApart(LadderPage &page)
{
    const auto height = [](const LadderArrow &arrow, Side side) {
        return static_cast<double>(arrow.view.segment.from == side ? arrow.departure : arrow.arrival);
    };
    for (std::size_t i = 0; i < page.arrows.size(); ++i) {
        LadderArrow &steep = page.arrows[i];
        if (steep.arrival - steep.departure <= SlantUnits)
            continue;
        const std::size_t end = std::min(page.arrows.size(), i + MaximumCrossing + 2);
        for (std::size_t k = i > MaximumCrossing ? i - MaximumCrossing : 0; k < end; ++k) {
            LadderArrow &other = page.arrows[k];
            const double atClient = height(steep, Side::Client) - height(other, Side::Client);
            const double atServer = height(steep, Side::Server) - height(other, Side::Server);
            if (k == i || atClient * atServer >= 0)
                continue;
            const double share = atClient / (atClient - atServer); // of the way from the client
            shorten(steep, steep.view.segment.from == Side::Client ? share : 1 - share, true);
            shorten(other, other.view.segment.from == Side::Client ? share : 1 - share, false);
        }
    }
}

void dropUnseen(LadderPage &page)
{
    std::erase_if(page.arrows, [&](const LadderArrow &arrow) {
        return std::max(arrow.arrival, arrow.row) < page.top - RowUnits
               || std::min(arrow.departure, arrow.row) > page.bottom + RowUnits;
    });
    std::erase_if(page.breaks,
                  [&](const LadderBreak &fold) { return fold.end < page.top || fold.begin > page.bottom; });
    std::erase_if(page.ghosts, [&](const LadderGhost &ghost) {
        return ghost.y < page.top - RowUnits || ghost.y > page.bottom + RowUnits;
    });
    std::erase_if(page.links, [&](const LadderLink &link) { return link.to < page.top || link.from > page.bottom; });
    std::erase_if(page.blocks,
                  [&](const LadderBlock &block) { return block.end < page.top || block.begin > page.bottom; });
}

void addBrackets(const PageInput &input, LadderPage &page)
{
    for (std::size_t i = 0; i < input.phases.size(); ++i) {
        if (!input.phases[i])
            continue;
        const auto [first, last] = *input.phases[i];
        const LadderBracket bracket{static_cast<LadderPhase>(i), first - SlantUnits / 2,
                                    last + SlantUnits + SlantUnits / 2};
        if (bracket.end >= page.top && bracket.begin <= page.bottom)
            page.brackets.push_back(bracket);
    }
}

} // namespace

PageInput PageInput::gather(const Flow &flow, const Phases &phases, std::uint32_t segmentCount, LadderY top,
                            LadderY bottom)
{
    PageInput input;
    input.top = top;
    input.bottom = bottom;
    if (segmentCount == 0)
        return input;
    const EvenRows layout(flow.gaps(), segmentCount);
    input.height = layout.height();
    const std::uint32_t first = layout.indexAt(top);
    input.first = first > LookAround ? first - LookAround : 0;
    const std::uint32_t last = std::min(segmentCount - 1, layout.indexAt(std::max(top, bottom)) + LookAround);
    gatherRows(flow, last, input);
    for (const Side side : {Side::Client, Side::Server})
        input.steps[sideIndex(side)] = stepsBetween(flow.path(side), input.first, last);
    const std::array all = {phases.handshake, phases.data, phases.close};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i] && all[i]->last < segmentCount)
            input.phases[i] = std::pair(layout.position(all[i]->first), layout.position(all[i]->last));
    }
    return input;
}

LadderPage buildPage(const PageInput &input, const SegmentLog &log, const FlowSummary &flow)
{
    LadderPage page;
    page.flow = flow;
    page.top = input.top;
    page.bottom = input.bottom;
    page.height = input.height;
    addArrows(input, log, flow, page);
    letCross(input, page);
    addTrouble(input, page);
    keepLabelsApart(page);
    addRibbons(input, page);
    addBrackets(input, page);
    dropUnseen(page);
    return page;
}

} // namespace tcpladder
