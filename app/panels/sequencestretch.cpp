// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/sequencestretch.h"

#include <algorithm>

namespace tcpladder {
namespace {

using Region = SequenceStretch::Part;
using Number = std::optional<std::int64_t>;

Number relative(const Known<SequencePosition> &known, SequencePosition origin)
{
    return known.isKnown() ? Number(known.value - origin) : std::nullopt;
}

Number sum(const Number &position, const Known<std::uint32_t> &window)
{
    return position && window.isKnown() ? Number(*position + window.value) : std::nullopt;
}

Number difference(const Number &to, const Number &from)
{
    return to && from ? Number(std::max<std::int64_t>(0, *to - *from)) : std::nullopt;
}

SequenceStretch::Edge edge(const char *name, const Number &value, const Number &before)
{
    return {QString::fromLatin1(name), value, value != before, before};
}

void addBlocks(SequenceStretch &stretch, const EndpointVariables &reporter, SequencePosition begin, const Number &size)
{
    for (std::uint8_t i = 0; i < reporter.sackCount; ++i) {
        const SackBlock &block = reporter.sack[i];
        const std::int64_t from = sequenceDifference(block.left, static_cast<SequenceNumber>(begin));
        const std::int64_t to = sequenceDifference(block.right, static_cast<SequenceNumber>(begin));
        if (from >= 0 && to > from && size && to <= *size)
            stretch.blocks.push_back({from, to});
    }
}

} // namespace

SequenceStretch sendStretch(const EndpointFacts &facts)
{
    const EndpointVariables &now = facts.variables();
    const EndpointVariables &old = facts.variablesBefore();
    const Number oldest = relative(now.sendUnacknowledged, now.origin);
    const Number next = relative(now.sendNext, now.origin);
    const Number limit = sum(oldest, now.sendWindow);
    const Number oldestBefore = relative(old.sendUnacknowledged, old.origin);

    SequenceStretch stretch;
    stretch.kind = SequenceStretch::Kind::Send;
    stretch.regions = {{Region::Acknowledged, {}},
                       {Region::InFlight, difference(next, oldest)},
                       {Region::Usable, difference(limit, next)},
                       {Region::Forbidden, {}}};
    stretch.edges = {edge("SND.UNA", oldest, oldestBefore), edge("SND.NXT", next, relative(old.sendNext, old.origin)),
                     edge("SND.UNA+SND.WND", limit, sum(oldestBefore, old.sendWindow))};
    if (oldest)
        addBlocks(stretch, facts.endpoints.of(otherSide(facts.side)), now.sendUnacknowledged.value,
                  stretch.regions[1].size);
    return stretch;
}

SequenceStretch receiveStretch(const EndpointFacts &facts)
{
    const EndpointVariables &now = facts.variables();
    const EndpointVariables &old = facts.variablesBefore();
    const SequencePosition origin = facts.endpoints.of(otherSide(facts.side)).origin;
    const SequencePosition originBefore = facts.before.of(otherSide(facts.side)).origin;
    const Number next = relative(now.receiveNext, origin);
    const Number limit = sum(next, now.receiveWindow);
    const Number nextBefore = relative(old.receiveNext, originBefore);

    SequenceStretch stretch;
    stretch.kind = SequenceStretch::Kind::Receive;
    stretch.regions = {{Region::Received, {}}, {Region::Expected, difference(limit, next)}, {Region::Forbidden, {}}};
    stretch.edges = {edge("RCV.NXT", next, nextBefore),
                     edge("RCV.NXT+RCV.WND", limit, sum(nextBefore, old.receiveWindow))};
    if (next)
        addBlocks(stretch, now, now.receiveNext.value, stretch.regions[1].size);
    return stretch;
}

} // namespace tcpladder
