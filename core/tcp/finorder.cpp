// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/finorder.h"

#include <algorithm>

namespace tcpladder {
namespace {

using Position = KeySegmentList::iterator;

/// On its way nothing falls back by more than this, unless the sender's clock tells.
Nanoseconds longestDelay(const ReplayFacts &facts)
{
    const auto roundTrip = facts.capturePoint.roundTrip();
    return roundTrip ? *roundTrip / 2 : 20 * Millisecond;
}

/// Takes that @p fin was sent just before @p at.
void moveBefore(Position at, Position fin)
{
    fin->index = at->index;
    fin->time = at->time;
    fin->notes &= static_cast<std::uint16_t>(~unsigned{KeySegment::Overtaken | KeySegment::HasData});
    fin->notes |= KeySegment::Completes | KeySegment::Inferred;
    std::rotate(at, fin, fin + 1);
}

/// What a FIN acknowledged that was lost before the capture point, and after which its sender sent @p next.
SequenceNumber lostAcknowledgment(const KeySegmentList &segments, KeySegmentList::const_iterator next)
{
    const Side sender = next->from;
    const auto isPeerFin = [sender](const KeySegment &k) { return k.from != sender && k.flags.fin(); };
    const auto peerFin = std::find_if(segments.begin(), next, isPeerFin);
    if (peerFin == next || !next->covers(peerFin->end))
        return next->acknowledgment;
    const auto hadIt = [&](const KeySegment &k) { return k.from == sender && k.covers(peerFin->end); };
    if (std::any_of(segments.begin(), next, hadIt))
        return peerFin->end;
    // What follows it is the first answer to the other FIN: the two crossed. If that was sent again, it is the second.
    return std::any_of(peerFin + 1, next, isPeerFin) ? peerFin->end : peerFin->sequence;
}

bool putBeforeItsFollowers(KeySegmentList &segments, Position fin, bool isFirst, const ReplayFacts &facts)
{
    const auto isBehind = [fin](const KeySegment &k) {
        return k.from == fin->from && k.isPlain() && !sequenceBefore(k.sequence, fin->end);
    };
    const auto at = std::find_if(segments.begin(), fin, isBehind);
    if (at == fin)
        return false;
    const bool isSoon = !fin->has(KeySegment::SentLater) && fin->time - at->time <= longestDelay(facts);
    if (fin->has(KeySegment::Overtaken) || (isFirst && isSoon)) {
        moveBefore(at, fin);
        return true;
    }
    if (!isFirst || at->sequence != fin->end)
        return false;
    KeySegment lost = *fin;
    lost.index = at->index;
    lost.time = at->time;
    lost.sequence = fin->end - 1;
    lost.acknowledgment = lostAcknowledgment(segments, at);
    lost.notes = KeySegment::Completes | KeySegment::Inferred;
    segments.insert(at, lost);
    return true;
}

/// A side that has sent a RST has no connection any more that it could close.
void putBeforeItsRst(KeySegmentList &segments, Position fin, const ReplayFacts &facts)
{
    const auto isRst = [fin](const KeySegment &k) {
        return k.from == fin->from && k.flags.rst() && !k.has(KeySegment::AnswersBad);
    };
    const auto rst = std::find_if(segments.begin(), fin, isRst);
    const auto isSyn = [fin](const KeySegment &k) { return k.from == fin->from && k.flags.syn(); };
    if (rst != fin && std::none_of(rst, fin, isSyn) && fin->time - rst->time <= longestDelay(facts))
        moveBefore(rst, fin);
}

} // namespace

void reorderFins(KeySegmentList &segments, Side sender, const ReplayFacts &facts)
{
    bool isFirst = true;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto fin = segments.begin() + static_cast<std::ptrdiff_t>(i);
        if (fin->from != sender || !fin->flags.fin())
            continue;
        if (!putBeforeItsFollowers(segments, fin, isFirst, facts) && isFirst)
            putBeforeItsRst(segments, fin, facts);
        isFirst = false;
    }
}

} // namespace tcpladder
