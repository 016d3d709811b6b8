// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/trouble.h"

#include <algorithm>
#include <array>

namespace tcpladder {
namespace {

constexpr double LostShare = 0.55; ///< of its way a lost segment is shown to have come
constexpr LadderY MaximumOvertaking = 4 * RowUnits;

bool isSentAgain(Marks marks)
{
    return marks.has(Mark::Retransmission) || marks.has(Mark::FastRetransmission)
           || marks.has(Mark::SpuriousRetransmission);
}

bool overlaps(const SegmentView &a, const SegmentView &b)
{
    return a.segment.from == b.segment.from && a.sequence < b.end() && b.sequence < a.end();
}

void countDuplicates(LadderPage &page)
{
    struct Run {
        std::int64_t acknowledgment = -1;
        std::uint32_t count = 0;
        bool isWhole = false; // its first acknowledgment was seen
    };
    std::array<Run, 2> runs;
    for (LadderArrow &arrow : page.arrows) {
        const Segment &segment = arrow.view.segment;
        if (!segment.flags.ack())
            continue;
        Run &run = runs[sideIndex(segment.from)];
        if (arrow.view.acknowledgment != run.acknowledgment)
            run = {arrow.view.acknowledgment, 0, !segment.marks.has(Mark::DuplicateAck)};
        if (segment.marks.has(Mark::DuplicateAck)) {
            ++run.count;
            arrow.duplicate = run.isWhole ? run.count : 0;
        }
    }
}

/// Holes in what was captured, seen from the segments beyond them.
void addGhosts(const PageInput &input, LadderPage &page)
{
    std::array<std::int64_t, 2> expected{-1, -1};
    for (LadderArrow &arrow : page.arrows) {
        const SegmentView &view = arrow.view;
        std::int64_t &next = expected[sideIndex(view.segment.from)];
        const PageInput::Row &row = input.row(view.index);
        if (row.isAfterMissing && next >= 0 && view.sequence > next) {
            LadderGhost ghost{.from = view.segment.from, .y = row.y - MissingUnits + SlantUnits / 3, .begin = next,
                              .end = view.sequence, .absoluteBegin = 0};
            ghost.absoluteBegin = view.segment.sequence - static_cast<SequenceNumber>(view.sequence - next);
            page.ghosts.push_back(ghost);
        }
        if (!view.segment.flags.rst())
            next = std::max(next, view.end());
    }
}

/// What of a hole came later tells what the hole was: sent again, or overtaken.
void settleGhosts(LadderPage &page)
{
    std::erase_if(page.ghosts, [&](LadderGhost &ghost) {
        for (LadderArrow &arrow : page.arrows) {
            const SegmentView &view = arrow.view;
            if (arrow.row <= ghost.y || view.segment.from != ghost.from || view.sequence >= ghost.end
                || view.end() <= ghost.begin)
                continue;
            if (isSentAgain(view.segment.marks)) {
                ghost.isLost = true;
                page.links.push_back({view.segment.from, ghost.y, arrow.departure, true});
                return false;
            }
            if (view.segment.marks.has(Mark::OutOfOrder)) {
                if (arrow.row - ghost.y <= MaximumOvertaking)
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
        if (arrow.view.segment.marks.has(Mark::OutOfOrder) && arrow.departure == arrow.row)
            arrow.departure = arrow.row - RowUnits - SlantUnits / 2;
    }
}

/// Links copies to what they repeat. A first copy counts as lost only where the receiver showed that it had not come:
/// duplicate ACKs asked for it.
void linkCopies(LadderPage &page)
{
    for (std::size_t i = 0; i < page.arrows.size(); ++i) {
        const LadderArrow &copy = page.arrows[i];
        if (!isSentAgain(copy.view.segment.marks) || copy.view.end() == copy.view.sequence)
            continue;
        bool wasAskedFor = false;
        for (std::size_t k = i; k-- > 0;) {
            LadderArrow &other = page.arrows[k];
            const SegmentView &view = other.view;
            if (view.segment.from != copy.view.segment.from) {
                wasAskedFor |= view.segment.marks.has(Mark::DuplicateAck) && view.acknowledgment == copy.view.sequence;
                continue;
            }
            if (!overlaps(view, copy.view))
                continue;
            page.links.push_back({view.segment.from, other.departure, copy.departure, true});
            other.isLost = wasAskedFor && view.sequence == copy.view.sequence
                           && !copy.view.segment.marks.has(Mark::SpuriousRetransmission);
            if (other.isLost)
                other.labelEnd = LostShare;
            break;
        }
    }
}

void addBlocks(LadderPage &page)
{
    for (const Side side : {Side::Client, Side::Server}) {
        const LadderArrow *closed = nullptr;
        for (const LadderArrow &arrow : page.arrows) {
            const Segment &segment = arrow.view.segment;
            if (segment.from == side || segment.flags.syn() || segment.flags.rst())
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
    countDuplicates(page);
    addGhosts(input, page);
    settleGhosts(page);
    crossOvertaken(page);
    linkCopies(page);
    addBlocks(page);
}

} // namespace tcpladder
