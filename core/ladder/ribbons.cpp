// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/ribbons.h"

#include <algorithm>

namespace tcpladder {
namespace {

constexpr LadderY TimerUnits = 46; ///< below its row a state that a timer ends gives way

/// Within a fold the states of a side follow one another evenly, that each has room for its name.
LadderY placeInFold(const Transition &step, const StatePath &steps, const PageInput::Row &row)
{
    const auto first = std::partition_point(steps.begin(), steps.end(), [&row](const Transition &other) {
        return other.after == Transition::Before || other.after < row.first;
    });
    const auto end =
        std::partition_point(first, steps.end(), [&row](const Transition &other) { return other.after <= row.last; });
    const LadderY all = end - first;
    const LadderY before = &step - &*first;
    return row.y + (FoldUnits + SlantUnits) * before / std::max<LadderY>(1, all);
}

LadderY placeOf(const Transition &step, const StatePath &steps, const PageInput &input, const LadderPage &page)
{
    const PageInput::Row &row = input.row(step.after);
    if (step.certainty == Certainty::Timer)
        return row.y + TimerUnits;
    if (row.arrow == PageInput::NoArrow)
        return placeInFold(step, steps, row);
    if (step.sending)
        return page.arrows[row.arrow].departure;
    const auto cause = step.segment == step.after ? std::nullopt : input.arrow(step.segment);
    return page.arrows[cause.value_or(row.arrow)].arrival;
}

/// What only inference tells: states before the capture or ended by a timer, and what a last segment should have brought
/// about at a side where the capture was not made.
bool isUncertain(const Transition &step, bool isLast, bool isAtCapturePoint)
{
    if (step.after == Transition::Before)
        return true;
    switch (step.certainty) {
    case Certainty::Assumed:
    case Certainty::Timer:
        return true;
    case Certainty::Presumed:
        return isLast && !isAtCapturePoint;
    case Certainty::Observed:
    case Certainty::Proved:
        break;
    }
    return false;
}

/// From where on TIME-WAIT lasts 2 MSL: each FIN that comes again begins them anew (RFC 9293 3.10.7.8).
LadderRibbon waitOf(LadderRibbon timeWait, const LadderPage &page)
{
    for (const LadderArrow &arrow : page.arrows) {
        if (arrow.view.segment.from != timeWait.side && arrow.view.segment.flags.fin())
            timeWait.begin = std::max(timeWait.begin, arrow.arrival);
    }
    return timeWait;
}

} // namespace

void addRibbons(const PageInput &input, LadderPage &page)
{
    for (const Side side : {Side::Client, Side::Server}) {
        const StatePath &steps = input.steps[sideIndex(side)];
        const bool reachesEnd = page.height > 0 && input.last() + 1 >= page.flow.segmentCount;
        LadderRibbon current;
        const auto close = [&](LadderY end) {
            current.end = end;
            if (current.begin < end && current.end >= page.top && current.begin <= page.bottom) {
                current.beginsBefore = current.begin < page.top;
                page.ribbons.push_back(current);
            }
        };
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const Transition &step = steps[i];
            const bool isAbove = step.after == Transition::Before || step.after < input.first();
            const LadderY begin = isAbove ? (step.after == Transition::Before ? 0 : page.top - 1)
                                          : std::max(current.begin, placeOf(step, steps, input, page));
            if (i > 0)
                close(begin);
            current = {.side = side, .begin = begin, .step = step};
            current.isUncertain =
                isUncertain(step, reachesEnd && i + 1 == steps.size(), isCapturedAt(page.flow.capturePoint, side));
        }
        if (steps.empty())
            continue;
        // The last state stays, also below the last row of a flow that does not fill its page.
        close(std::max(page.height, page.bottom - RowUnits / 4));
        if (reachesEnd && current.step.state == State::TimeWait && current.end >= page.top
            && current.begin <= page.bottom)
            page.timeWaits.push_back(waitOf(current, page));
    }
}

} // namespace tcpladder
