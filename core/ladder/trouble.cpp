// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/trouble.h"

#include <algorithm>

namespace tcpladder {
namespace {

constexpr double LostShare = 0.55; ///< of its way a lost segment is shown to have come
constexpr LadderY MaximumOvertaking = 4 * RowUnits;

bool isSentAgain(Marks marks)
{
    return marks.has(Mark::Retransmission) || marks.has(Mark::FastRetransmission)
           || marks.has(Mark::SpuriousRetransmission);
}

/// Holes in what was captured, told by the segments beyond them.
void addGhosts(const PageInput &input, LadderPage &page)
{
    for (LadderArrow &arrow : page.arrows) {
        const SegmentView &view = arrow.view;
        const PageInput::Row &row = input.row(view.index);
        if (view.segment.marks.has(Mark::DuplicateAck) && !view.segment.marks.has(Mark::DuplicateFrame))
            arrow.duplicate = row.judgement.number;
        const std::int64_t size = view.segment.sequence - row.judgement.from;
        if (!row.isAfterMissing || size <= 0)
            continue;
        page.ghosts.push_back({.from = view.segment.from,
                               .y = arrow.departure - MissingUnits + SlantUnits / 3,
                               .arrival = arrow.arrival - MissingUnits + SlantUnits / 3,
                               .begin = view.sequence - size,
                               .end = view.sequence,
                               .absoluteBegin = row.judgement.from});
    }
}

/// What of a hole came later tells what the hole was: sent again, or overtaken.
void settleGhosts(const PageInput &input, LadderPage &page)
{
    std::erase_if(page.ghosts, [&](LadderGhost &ghost) {
        for (LadderArrow &arrow : page.arrows) {
            const SegmentView &view = arrow.view;
            if (arrow.row <= ghost.y || view.segment.from != ghost.from || view.sequence >= ghost.end
                || view.end() <= ghost.begin)
                continue;
            if (isSentAgain(view.segment.marks)) {
                ghost.isLost = true;
                page.links.push_back({.side = view.segment.from,
                                      .first = ghost.y,
                                      .from = ghost.y,
                                      .to = arrow.departure,
                                      .copy = view.index,
                                      .toTime = view.segment.time});
                return false;
            }
            if (view.segment.marks.has(Mark::OutOfOrder)) {
                // To scale it left just before what overtook it: earlier than the usual way tells.
                if (input.isToScale())
                    arrow.departure = std::min(arrow.departure, ghost.y + MissingUnits - SlantUnits);
                else if (arrow.row - ghost.y <= MaximumOvertaking)
                    arrow.departure = ghost.y - RowUnits / 2;
                return true;
            }
        }
        return false;
    });
}

/// Overtaken segments whose hole lies too far above to be seen depart above the row before.
void crossOvertaken(LadderPage &page)
{
    for (LadderArrow &arrow : page.arrows) {
        if (arrow.view.segment.marks.has(Mark::OutOfOrder) && arrow.departure > arrow.row - RowUnits)
            arrow.departure = arrow.row - RowUnits - SlantUnits / 2;
    }
}

void noteInFold(std::uint32_t index, LadderPage &page)
{
    for (LadderFold &fold : page.folds) {
        if (fold.first <= index && index <= fold.last)
            ++fold.repeated;
    }
}

/// Links copies to what they repeat. A first copy counts as lost only where the receiver showed that it had not come:
/// duplicate ACKs asked for it.
void linkCopies(const PageInput &input, LadderPage &page)
{
    for (std::size_t i = 0; i < page.arrows.size(); ++i) {
        const LadderArrow &copy = page.arrows[i];
        const Judgement &judgement = input.row(copy.view.index).judgement;
        const bool hasFirst = judgement.evidence == Evidence::CapturedBefore
                              && judgement.reading == Reading::Retransmission && judgement.reference < copy.view.index;
        if (!hasFirst || copy.view.end() == copy.view.sequence)
            continue;
        const auto place = input.arrow(judgement.reference);
        const PageInput::Row &row = input.row(copy.view.index);
        const Marks marks = copy.view.segment.marks;
        LadderLink link{.side = copy.view.segment.from,
                        .first = place ? page.arrows[*place].departure : row.reference,
                        .to = copy.departure,
                        .copy = copy.view.index,
                        .toTime = copy.view.segment.time};
        link.from = link.first;
        link.span = link.toTime - row.referenceTime;
        link.isTimeout = !marks.has(Mark::FastRetransmission) && !marks.has(Mark::SpuriousRetransmission)
                         && !marks.has(Mark::TailLossProbe) && !marks.has(Mark::KeepAlive);
        page.links.push_back(link);
        if (!place) {
            noteInFold(judgement.reference, page);
            continue;
        }
        LadderArrow &first = page.arrows[*place];
        if (first.view.sequence != copy.view.sequence || copy.view.segment.marks.has(Mark::SpuriousRetransmission))
            continue;
        first.isLost = std::any_of(page.arrows.begin() + static_cast<std::ptrdiff_t>(*place),
                                   page.arrows.begin() + static_cast<std::ptrdiff_t>(i), [&](const LadderArrow &other) {
                                       return other.view.segment.marks.has(Mark::DuplicateAck)
                                              && other.view.segment.from != copy.view.segment.from
                                              && other.view.acknowledgment == copy.view.sequence;
                                   });
        if (first.isLost)
            first.reach = LostShare;
    }
}

/// What was sent more than twice is linked copy by copy.
void chainLinks(LadderPage &page)
{
    for (std::size_t i = 1; i < page.links.size(); ++i) {
        LadderLink &link = page.links[i];
        for (std::size_t k = i; k-- > 0;) {
            const LadderLink &earlier = page.links[k];
            if (earlier.side == link.side && earlier.first == link.first && earlier.to < link.to) {
                link.from = earlier.to;
                link.previousSpan = earlier.span;
                link.span = link.toTime - earlier.toTime;
                break;
            }
        }
    }
}

void addBlocks(LadderPage &page)
{
    for (const Side side : {Side::Client, Side::Server}) {
        const LadderArrow *closed = nullptr;
        for (const LadderArrow &arrow : page.arrows) {
            const Segment &segment = arrow.view.segment;
            if (segment.from == side || segment.flags.syn() || segment.flags.rst() || segment.marks.isUnreadable())
                continue;
            if (segment.window == 0 && !closed) {
                closed = &arrow;
            } else if (segment.window != 0 && closed) {
                page.blocks.push_back({side, closed->arrival, arrow.arrival, segment.time - closed->view.segment.time});
                closed = nullptr;
            }
        }
        if (closed)
            page.blocks.push_back({side, closed->arrival, page.height, std::nullopt});
    }
}

} // namespace

void addTrouble(const PageInput &input, LadderPage &page)
{
    addGhosts(input, page);
    settleGhosts(input, page);
    crossOvertaken(page);
    linkCopies(input, page);
    chainLinks(page);
    addBlocks(page);
}

} // namespace tcpladder
