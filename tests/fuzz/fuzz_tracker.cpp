// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds the state tracker any segments. Whatever they are, both paths must stay in order, repeat no state in a row,
// take only arrows that RFC 9293 draws, and rest on a bounded number of segments.
#include "core/tcp/statemachine.h"
#include "core/tcp/statetracker.h"

#include <cstdint>
#include <cstdlib>
#include <span>

using namespace tcpladder;

namespace {

constexpr std::size_t RecordSize = 12;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

SegmentFacts segmentOf(std::span<const std::uint8_t> bytes, Nanoseconds &now)
{
    // Small numbers around two bases, so that segments have to do with each other.
    const auto number = [&](std::size_t at, bool ofClient) {
        const auto small = static_cast<SequenceNumber>(bytes[at] | (bytes[at + 1] & 0x03U) << 8U);
        return ((bytes[at + 1] & 0x80U) != 0 ? small * 0x00800001U : small) + (ofClient ? 0xfffffff0U : 5U);
    };
    SegmentFacts s;
    s.from = (bytes[0] & 1U) != 0 ? Side::Server : Side::Client;
    const bool isClient = s.from == Side::Client;
    s.flags = TcpFlags(bytes[1]);
    s.sequence = number(2, isClient);
    s.acknowledgment = number(4, !isClient);
    s.length = bytes[6] < 128 ? 0 : bytes[6] - 127U;
    s.window = static_cast<std::uint16_t>(bytes[7] << 4U);
    if ((bytes[0] & 2U) != 0)
        s.options.windowScale = bytes[8] & 15U;
    s.hasIdentification = (bytes[0] & 4U) != 0;
    s.identification = s.hasIdentification ? bytes[8] & 3U : 0;
    now += static_cast<Nanoseconds>(static_cast<std::int8_t>(bytes[9])) * (std::int64_t{1} << (bytes[10] & 31U));
    s.time = now;
    return s;
}

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

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    StateTracker tracker;
    std::span<const std::uint8_t> bytes(data, size);
    Nanoseconds now = 0;
    std::uint32_t count = 0;
    for (; bytes.size() >= RecordSize && count < 500; bytes = bytes.subspan(RecordSize)) {
        const SegmentFacts segment = segmentOf(bytes, now);
        if ((bytes[11] & 1U) != 0 && count > 0 && tracker.startsNewConnection(segment)) {
            tracker = StateTracker::succeeding(tracker, otherSide(segment.from), otherSide(segment.from), now);
            count = 0;
        }
        require(!tracker.isContinuedBy(segment) || segment.end() != segment.sequence || segment.flags.ack());
        tracker.add(segment);
        ++count;
        require(tracker.keySegmentCount() <= KeySegments::Limit);
        if ((bytes[11] & 2U) == 0)
            continue;
        for (const Side side : {Side::Client, Side::Server})
            checkPath(tracker.path(side, now + (bytes[11] << 28U)), count);
        (void)tracker.roles(now);
    }
    for (const Side side : {Side::Client, Side::Server}) {
        if (count > 0)
            checkPath(tracker.path(side, now + 100 * Second), count);
    }
    return 0;
}
