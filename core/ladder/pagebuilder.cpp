// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/pagebuilder.h"

#include "core/ladder/labelplaces.h"
#include "core/ladder/ribbons.h"
#include "core/ladder/rows.h"
#include "core/ladder/timeplaces.h"
#include "core/ladder/trouble.h"

#include <algorithm>

namespace tcpladder {
namespace {

constexpr LadderY Reach = 192 * RowUnits;    ///< so far around what is seen rows are looked through for what it means
constexpr std::uint32_t MaximumCrossing = 6; ///< rows that an overtaken arrow is drawn across
constexpr std::size_t MaximumNear = 24;      ///< arrows back to what one acknowledges
constexpr LadderY FoldSlant = 34;            ///< the fat arrow of a fold falls that much

LadderFold foldOf(const Rows::Fold &fold, const Flow &flow, const Phases &phases)
{
    LadderFold result;
    result.first = fold.first;
    result.last = fold.last;
    result.isOpen = fold.isOpen;
    if (fold.run) {
        result.from = fold.run->from;
        result.data = fold.run->data;
        result.acks = fold.run->acks;
        result.bytes[sideIndex(fold.run->from)] = fold.run->bytes;
        return result;
    }
    const auto isOf = [&](const std::optional<PhaseRows> &phase) { return phase && phase->first == fold.first; };
    result.kind = isOf(phases.handshake) ? LadderFold::Kind::Handshake
                  : isOf(phases.close)   ? LadderFold::Kind::Close
                                         : LadderFold::Kind::Data;
    const auto &trouble = flow.troubleRows();
    const auto begin = std::lower_bound(trouble.begin(), trouble.end(), fold.first);
    result.trouble = static_cast<std::uint32_t>(std::upper_bound(begin, trouble.end(), fold.last) - begin);
    if (result.kind == LadderFold::Kind::Data)
        result.bytes = flow.summary().bytes;
    return result;
}

void gatherRows(const Flow &flow, const SegmentLog &log, const Rows &layout, const Phases &phases, std::uint32_t first,
                std::uint32_t last, PageInput &input)
{
    std::uint32_t arrows = 0;
    SegmentLog::Cursor cursor(log);
    layout.walk(first, last, [&](const Rows::Row &found) {
        PageInput::Row row;
        row.first = found.first;
        row.last = found.last;
        row.id = flow.segmentAt(found.first);
        row.lastId = flow.segmentAt(found.last);
        row.time = cursor.at(row.id).time;
        row.lastTime = row.last > row.first ? cursor.at(row.lastId).time : row.time;
        row.y = found.y;
        row.isAfterBreak = found.isAfterBreak;
        row.isAfterMissing = found.isAfterMissing;
        if (found.fold && (input.folds.empty() || input.folds.back().first != found.fold->first)) {
            input.folds.push_back(foldOf(*found.fold, flow, phases));
            LadderFold &fold = input.folds.back();
            fold.begin = fold.isOpen ? layout.position(fold.first) : found.y;
            fold.end = fold.isOpen ? layout.position(fold.last) : found.y;
            fold.arrival = found.y + FoldSlant;
        }
        if (!found.fold || found.fold->isOpen) {
            row.arrow = arrows++;
            row.judgement = flow.judgement(found.first);
            if (row.judgement.reference < found.first) {
                row.reference = layout.position(row.judgement.reference);
                row.referenceTime = log[flow.segmentAt(row.judgement.reference)].time;
            }
        }
        input.rows.push_back(row);
    });
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
    Nanoseconds previous = input.rows.empty() ? 0 : input.rows.front().time;
    std::array<std::optional<Nanoseconds>, 2> ofSide;
    for (std::size_t i = 0; i < input.rows.size(); ++i) {
        const PageInput::Row &row = input.rows[i];
        const Nanoseconds sincePrevious = row.time - previous;
        previous = row.lastTime;
        if (row.arrow != PageInput::NoArrow) {
            LadderArrow arrow;
            arrow.view = viewSegment(log, flow, row.id, row.first);
            arrow.row = row.y;
            arrow.departure = row.y;
            arrow.arrival = row.y + SlantUnits;
            arrow.isDepartureEstimated = !isCapturedAt(flow.capturePoint, arrow.view.segment.from);
            arrow.isArrivalEstimated = !isCapturedAt(flow.capturePoint, otherSide(arrow.view.segment.from));
            arrow.sincePrevious = sincePrevious;
            auto &mine = ofSide[sideIndex(arrow.view.segment.from)];
            if (mine)
                arrow.sinceSameSide = arrow.view.segment.time - *mine;
            mine = arrow.view.segment.time;
            page.arrows.push_back(arrow);
        }
        if (row.arrow == PageInput::NoArrow)
            ofSide = {};
        if (row.isAfterBreak && i > 0) {
            const LadderY below = (row.isAfterMissing ? MissingUnits : 0)
                                  + (input.isToScale() ? input.layout.afterBreak : (RowUnits - SlantUnits) / 2);
            const LadderY begin = row.y - IdleUnits - below;
            page.breaks.push_back({begin, begin + IdleUnits, sincePrevious});
        }
    }
}

/// What each arrow's acknowledgment number comes from: a segment of the other side, not acknowledged before.
void addAcknowledged(LadderPage &page)
{
    std::array<std::optional<std::int64_t>, 2> highest;
    for (std::size_t i = 0; i < page.arrows.size(); ++i) {
        LadderArrow &arrow = page.arrows[i];
        const SegmentView &view = arrow.view;
        auto &mine = highest[sideIndex(view.segment.from)];
        if (!view.segment.flags.ack() || (mine && view.acknowledgment <= *mine))
            continue;
        mine = view.acknowledgment;
        for (std::size_t k = i; k-- > 0 && i - k <= MaximumNear;) {
            const SegmentView &other = page.arrows[k].view;
            if (other.segment.from == view.segment.from || other.end() != view.acknowledgment
                || other.end() == other.sequence)
                continue;
            arrow.acknowledged = {other.sequence, other.segment.sequence, other.segment.length,
                                  other.segment.flags.syn(), other.segment.flags.fin()};
            break;
        }
    }
}

void addFolds(const PageInput &input, LadderPage &page)
{
    page.folds = input.folds;
    for (LadderFold &fold : page.folds) {
        const auto place = input.place(fold.first);
        if (!place || fold.isOpen)
            continue;
        const PageInput::Row &row = input.rows[*place];
        fold.beginTime = row.time;
        fold.endTime = row.lastTime;
        fold.sincePrevious = *place > 0 ? fold.beginTime - input.rows[*place - 1].lastTime : 0;
    }
}

/// Arrows that arrive later than the next ones depart: their reception was settled to a later row.
void letCross(const PageInput &input, LadderPage &page)
{
    for (const Side side : {Side::Client, Side::Server}) {
        for (const Transition &step : input.steps[sideIndex(side)]) {
            const bool isLate = !step.sending && step.segment != Transition::Before && step.segment < step.after
                                && step.after != Transition::Before && step.after - step.segment <= MaximumCrossing;
            const auto place = isLate ? input.arrow(step.segment) : std::nullopt;
            const auto after = isLate ? input.place(step.after) : std::nullopt;
            if (!place || !after)
                continue;
            LadderArrow &arrow = page.arrows[*place];
            if (arrow.view.segment.from == side)
                continue;
            arrow.arrival = std::max(arrow.arrival, input.rows[*after].y + LateUnits);
        }
    }
}

void dropUnseen(LadderPage &page)
{
    std::erase_if(page.folds, [&](const LadderFold &fold) {
        return std::max(fold.end, fold.arrival) + FoldUnits < page.top || fold.begin > page.bottom + RowUnits;
    });
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

void addCard(const PageInput &input, LadderPage &page)
{
    if (!input.layout.card)
        return;
    LadderCard card{SlantUnits, CardUnits - SlantUnits}; // to scale, above all
    if (!input.isToScale()) {
        const auto place = input.place(*input.layout.card);
        if (!place)
            return;
        const PageInput::Row &row = input.rows[*place];
        const LadderY under = row.arrow == PageInput::NoArrow ? row.y + FoldUnits + SlantUnits
                                                              : std::max(row.y, page.arrows[row.arrow].arrival);
        card = {under + SlantUnits + 8, under + CardUnits - 4};
    }
    if (card.end >= page.top && card.begin <= page.bottom)
        page.card = card;
}

void addBrackets(const PageInput &input, LadderPage &page)
{
    constexpr std::array Folded = {LadderFold::Kind::Handshake, LadderFold::Kind::Data, LadderFold::Kind::Close};
    for (std::size_t i = 0; i < input.phases.size(); ++i) {
        const bool isFolded = std::any_of(page.folds.begin(), page.folds.end(), [&](const LadderFold &fold) {
            return !fold.isOpen && fold.kind == Folded[i]; // its arrow says what it is
        });
        if (!input.phases[i] || isFolded)
            continue;
        const auto [first, last] = *input.phases[i];
        const LadderBracket bracket{static_cast<LadderPhase>(i), first - SlantUnits / 2,
                                    last + SlantUnits + SlantUnits / 2};
        if (bracket.end >= page.top && bracket.begin <= page.bottom)
            page.brackets.push_back(bracket);
    }
}

} // namespace

std::optional<std::size_t> PageInput::place(std::uint32_t index) const
{
    const auto after = std::upper_bound(rows.begin(), rows.end(), index,
                                        [](std::uint32_t value, const Row &row) { return value < row.first; });
    if (after == rows.begin() || (after - 1)->last < index)
        return std::nullopt;
    return static_cast<std::size_t>(after - rows.begin()) - 1;
}

std::optional<std::size_t> PageInput::arrow(std::uint32_t index) const
{
    const auto found = place(index);
    return found && rows[*found].arrow != NoArrow ? std::optional<std::size_t>(rows[*found].arrow) : std::nullopt;
}

PageInput PageInput::gather(const Flow &flow, const SegmentLog &log, const Phases &phases, const RowLayout &layout,
                            std::uint32_t segmentCount, LadderY top, LadderY bottom)
{
    PageInput input;
    input.top = top;
    input.bottom = bottom;
    input.layout = layout;
    if (segmentCount == 0)
        return input;
    const Rows rows(flow, log, layout, segmentCount);
    input.height = rows.height();
    const std::uint32_t first = rows.indexAt(top - Reach);
    const std::uint32_t last = rows.indexAt(std::max(top, bottom) + Reach);
    gatherRows(flow, log, rows, phases, first, last, input);
    for (const Side side : {Side::Client, Side::Server})
        input.steps[sideIndex(side)] = stepsBetween(flow.path(side), input.first(), input.last());
    const std::array all = {phases.handshake, phases.data, phases.close};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i] && all[i]->last < segmentCount)
            input.phases[i] = std::pair(rows.position(all[i]->first), rows.position(all[i]->last));
    }
    return input;
}

LadderPage buildPage(const PageInput &input, const SegmentLog &log, const FlowSummary &flow, const LabelScale *labels)
{
    LadderPage page;
    page.flow = flow;
    page.top = input.top;
    page.bottom = input.bottom;
    page.height = input.height;
    page.isCut = labels && labels->isCut;
    addArrows(input, log, flow, page);
    addFolds(input, page);
    addAcknowledged(page);
    if (input.isToScale())
        placeByTime(input, flow.capturePoint, page);
    else
        letCross(input, page);
    addTrouble(input, page);
    if (labels)
        placeLabels(*labels, input.isToScale(), page);
    addRibbons(input, page);
    addBrackets(input, page);
    addCard(input, page);
    dropUnseen(page);
    return page;
}

} // namespace tcpladder
