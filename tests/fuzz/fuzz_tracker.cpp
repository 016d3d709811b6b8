// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds the state tracker any segments. Whatever they are, both paths must stay in order, repeat no state in a row,
// take only arrows that RFC 9293 draws, and rest on a bounded number of segments.
#include "core/tcp/statemachine.h"
#include "core/tcp/statetracker.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/segmentbytes.h"

using namespace tcpladder;
using test::require;

namespace {

bool isArrow(const Transition &from, const Transition &to)
{
    for (int cause = 0; cause <= static_cast<int>(TransitionCause::Silence); ++cause) {
        for (const bool isPassive : {false, true}) {
            if (nextState(from.state, static_cast<TransitionCause>(cause), isPassive) == to.state)
                return true;
        }
    }
    return to.state == State::Closed && to.cause == TransitionCause::Beginning;
}

void checkPath(const StatePath &path, std::uint32_t count)
{
    require(!path.empty());
    require(path.size() <= 3 * KeySegments::Limit);
    require(path.front().after == Transition::Before);
    for (std::size_t i = 1; i < path.size(); ++i) {
        const Transition &before = path[i - 1];
        const Transition &step = path[i];
        require(step.state != before.state);
        require(step.after < count || (step.after == Transition::Before && before.after == Transition::Before));
        require(before.after == Transition::Before || before.after < step.after
                || (before.after == step.after && before.isBetween <= step.isBetween));
        require(step.time >= before.time);
        require(isArrow(before, step));
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    StateTracker tracker;
    std::uint32_t count = 0;
    test::SegmentBytes input({data, size});
    while (const auto segment = input.next()) {
        if ((input.control() & 1U) != 0 && count > 0 && tracker.startsNewConnection(*segment)) {
            const Side opener = otherSide(segment->from);
            tracker = StateTracker::succeeding(tracker, opener, opener, input.now());
            count = 0;
        }
        require(!tracker.isContinuedBy(*segment) || segment->end() != segment->sequence || segment->flags.ack());
        tracker.add(*segment);
        ++count;
        require(tracker.keySegmentCount() <= KeySegments::Limit);
        if ((input.control() & 2U) == 0)
            continue;
        for (const Side side : {Side::Client, Side::Server})
            checkPath(tracker.path(side, input.now() + (Nanoseconds{input.control()} << 28U)), count);
        (void)tracker.roles(input.now());
    }
    for (const Side side : {Side::Client, Side::Server}) {
        if (count > 0)
            checkPath(tracker.path(side, input.now() + 100 * Second), count);
    }
    return 0;
}
