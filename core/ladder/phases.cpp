// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/phases.h"

#include <algorithm>
#include <span>

namespace tcpladder {
namespace {

using Paths = std::array<StatePath, 2>;
using Steps = std::span<const Transition>;

constexpr std::size_t Window = 64;        // steps looked at from each end: a sound path has ten
constexpr std::uint32_t CloseWindow = 64; // segments between the FINs in which data is looked for

constexpr std::array BothSides = {Side::Client, Side::Server};

Steps firstSteps(const StatePath &path)
{
    return Steps(path).first(std::min(path.size(), Window));
}

Steps lastSteps(const StatePath &path)
{
    return Steps(path).last(std::min(path.size(), Window));
}

bool happened(const Transition &step)
{
    return step.after != Transition::Before;
}

const Transition *find(Steps steps, auto condition)
{
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [&](const Transition &step) { return happened(step) && condition(step); });
    return found == steps.end() ? nullptr : &*found;
}

bool isUnknown(const StatePath &path)
{
    return std::ranges::all_of(path, [](const Transition &step) { return step.state == State::Unknown; });
}

bool isOpening(TransitionCause cause)
{
    return cause == TransitionCause::ActiveOpen || cause == TransitionCause::PassiveOpen
           || cause == TransitionCause::SimultaneousOpen || cause == TransitionCause::SentSynAck;
}

bool isReset(TransitionCause cause)
{
    return cause == TransitionCause::SentRst || cause == TransitionCause::ReceivedRst
           || cause == TransitionCause::Refused;
}

void findHandshake(const Paths &paths, Phases &phases)
{
    std::optional<std::uint32_t> first;
    std::uint32_t last = 0;
    bool isSynchronized = true;
    bool isSimultaneous = false;
    std::array<bool, 2> isActive{};
    const Transition *reset = nullptr;
    for (const Side side : BothSides) {
        const Steps steps = firstSteps(paths[sideIndex(side)]);
        const auto *opening = find(steps, [](const Transition &step) { return isOpening(step.cause); });
        if (opening)
            first = std::min(first.value_or(opening->after), opening->after);
        isActive[sideIndex(side)] = opening && opening->cause == TransitionCause::ActiveOpen;
        isSimultaneous |=
            find(steps, [](const Transition &step) { return step.cause == TransitionCause::SimultaneousOpen; })
            != nullptr;
        const auto *established = find(steps, [](const Transition &step) { return step.state == State::Established; });
        isSynchronized &= established != nullptr;
        const auto *closed = find(steps, [](const Transition &step) { return isReset(step.cause); });
        if (closed && (!reset || closed->after < reset->after))
            reset = closed;
        if (established)
            last = std::max(last, established->after);
    }
    if (!first)
        return;
    if (isActive[0] != isActive[1])
        phases.activeOpener = isActive[0] ? Side::Client : Side::Server;
    if (isSynchronized) {
        phases.opening = isSimultaneous ? OpeningKind::Simultaneous : OpeningKind::ThreeWay;
        phases.handshake = PhaseRows{*first, last};
    } else if (reset) {
        const bool wasAnswered = find(firstSteps(paths[0]),
                                      [](const Transition &step) {
                                          return step.state == State::Established || step.state == State::SynReceived;
                                      })
                                 || find(firstSteps(paths[1]), [](const Transition &step) {
                                        return step.state == State::SynReceived && step.sending;
                                    });
        phases.opening = wasAnswered ? OpeningKind::Aborted : OpeningKind::Refused;
        phases.handshake = PhaseRows{*first, reset->after};
    } else {
        phases.opening = OpeningKind::Unfinished;
    }
}

bool hasDataBetween(const SegmentLog &log, const Flow &flow, Side from, std::uint32_t first, std::uint32_t last)
{
    for (std::uint32_t i = first + 1; i < last && i - first <= CloseWindow; ++i) {
        const Segment &segment = log[flow.segmentAt(i)];
        if (segment.from == from && segment.length > 0)
            return true;
    }
    return false;
}

void findClose(const SegmentLog &log, const Flow &flow, const Paths &paths, Phases &phases)
{
    std::array<const Transition *, 2> fin{};
    std::array<bool, 2> isWaiting{}; // was in FIN-WAIT-2 after a segment that was not the other's FIN
    const Transition *reset = nullptr;
    bool isCrossing = false;
    std::uint32_t last = 0;
    const auto endsThis = [&](const Transition &step) { // and not one before it, between the same ports
        return isReset(step.cause) && (!phases.handshake || step.after > phases.handshake->last);
    };
    for (const Side side : BothSides) {
        const Steps steps = lastSteps(paths[sideIndex(side)]);
        const std::size_t i = sideIndex(side);
        fin[i] = find(steps, [](const Transition &step) { return step.cause == TransitionCause::SentFin; });
        isCrossing |= find(steps, [](const Transition &step) { return step.state == State::Closing; }) != nullptr;
        const auto *waiting = find(steps, [](const Transition &step) { return step.state == State::FinWait2; });
        const auto *ended = find(steps, [](const Transition &step) { return step.state == State::TimeWait; });
        isWaiting[i] = waiting && (!ended || waiting->after < ended->after);
        const auto *closed = find(steps, endsThis);
        if (closed && (!reset || closed->after < reset->after || (closed->after == reset->after && closed->sending)))
            reset = closed;
        if (closed && closed->sending)
            phases.resetBy = side;
        if (!steps.empty() && happened(steps.back()))
            last = std::max(last, steps.back().after);
    }
    const Transition *firstFin = !fin[0] || (fin[1] && fin[1]->after < fin[0]->after) ? fin[1] : fin[0];
    if (!firstFin && !reset)
        return;
    const std::uint32_t first = firstFin ? firstFin->after : reset->after;
    phases.close = PhaseRows{first, std::max(first, last)};
    if (fin[0] && fin[1]) {
        const Side closer = firstFin == fin[0] ? Side::Client : Side::Server;
        const std::uint32_t second = (firstFin == fin[0] ? fin[1] : fin[0])->after;
        if (!isCrossing)
            phases.activeCloser = closer;
        if (isCrossing)
            phases.closing = ClosingKind::Simultaneous;
        else if (hasDataBetween(log, flow, otherSide(closer), first, second))
            phases.closing = ClosingKind::HalfClose;
        else
            phases.closing = isWaiting[sideIndex(closer)] ? ClosingKind::FourSegments : ClosingKind::ThreeSegments;
    } else if (firstFin) {
        phases.activeCloser = firstFin == fin[0] ? Side::Client : Side::Server;
        phases.closing = ClosingKind::HalfClosed;
    }
    if (reset && !(fin[0] && fin[1]))
        phases.closing = ClosingKind::Reset;
}

} // namespace

Phases phasesOf(const SegmentLog &log, const Flow &flow, std::uint32_t segmentCount)
{
    Phases phases;
    if (segmentCount == 0)
        return phases;
    const FlowSummary summary = flow.summary();
    phases.sentData = {summary.bytes[0] > 0, summary.bytes[1] > 0};
    Paths paths = {flow.path(Side::Client), flow.path(Side::Server)};
    for (StatePath &path : paths) {
        while (!path.empty() && happened(path.back()) && path.back().after >= segmentCount)
            path.pop_back();
    }
    findHandshake(paths, phases);
    const bool isOver = phases.opening == OpeningKind::Refused || phases.opening == OpeningKind::Aborted;
    if (isOver) {
        phases.closing = ClosingKind::Reset;
        return phases;
    }
    findClose(log, flow, paths, phases);
    const std::uint32_t begin = phases.handshake ? phases.handshake->last + 1 : 0;
    const std::uint32_t end = phases.close ? phases.close->first : segmentCount;
    const bool isUnreadable = isUnknown(paths[0]) && isUnknown(paths[1]); // too little was captured of every segment
    if (begin < end && phases.opening != OpeningKind::Unfinished && !isUnreadable)
        phases.data = PhaseRows{begin, end - 1};
    return phases;
}

} // namespace tcpladder
