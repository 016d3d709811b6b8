// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/flowsummary.h"

namespace tcpladder {
namespace {

constexpr std::uint8_t BeforeBeginning = 255;

std::int64_t position(SequenceNumber number, std::uint8_t wraps, SequenceNumber initial)
{
    const std::int64_t turns = wraps == BeforeBeginning ? -1 : wraps;
    return turns * (std::int64_t{1} << 32U) + std::int64_t{number - initial};
}

} // namespace

std::int64_t FlowSummary::relativeSequence(const Segment &segment) const
{
    return position(segment.sequence, segment.sequenceWraps, initialSequence[sideIndex(segment.from)]);
}

std::int64_t FlowSummary::relativeAcknowledgment(const Segment &segment) const
{
    return position(segment.acknowledgment, segment.acknowledgmentWraps,
                    initialSequence[sideIndex(otherSide(segment.from))]);
}

std::optional<std::uint32_t> FlowSummary::scaledWindow(const Segment &segment) const
{
    if (segment.flags.syn()) // the window of a SYN is never scaled (RFC 7323 2.2)
        return segment.window;
    const auto &scale = windowScale[sideIndex(segment.from)];
    if (!scale)
        return std::nullopt;
    return std::uint32_t{segment.window} << *scale;
}

} // namespace tcpladder
