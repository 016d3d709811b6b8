// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/missedsegments.h"

#include <algorithm>

namespace tcpladder {
namespace {

/// Numbers this far beyond a SYN are of another connection than what was overtaken by a round trip or two.
constexpr std::uint32_t MaxBeyond = 1U << 24U;

KeySegment missedBefore(const KeySegment &evidence, unsigned flags)
{
    KeySegment missed;
    missed.time = evidence.time;
    missed.index = evidence.index;
    missed.end = evidence.acknowledgment;
    missed.sequence = missed.end - 1;
    missed.flags = TcpFlags(flags);
    missed.from = otherSide(evidence.from);
    missed.notes = KeySegment::Inferred | KeySegment::Completes;
    return missed;
}

/// Takes that @p late was sent just before @p at.
void moveBefore(KeySegmentList::iterator at, KeySegmentList::iterator late)
{
    late->index = at->index;
    late->time = at->time;
    late->notes |= KeySegment::Inferred;
    std::rotate(at, late, late + 1);
}

} // namespace

void inferSyn(KeySegmentList &segments)
{
    const auto isSynFrom = [](Side from) {
        return [from](const KeySegment &k) { return k.from == from && k.isSyn(); };
    };
    for (auto synAck = segments.begin(); synAck != segments.end(); ++synAck) {
        if (!synAck->isSynAck() || std::none_of(segments.begin(), synAck, isSynFrom(synAck->from)))
            continue;
        const Side other = otherSide(synAck->from);
        if (std::any_of(segments.begin(), segments.end(), isSynFrom(other)))
            return;
        KeySegment syn = missedBefore(*synAck, TcpFlags::Syn);
        const auto at =
            std::find_if(segments.begin(), synAck, [other](const KeySegment &k) { return k.from == other; });
        syn.index = at->index;
        syn.time = at->time;
        segments.insert(at, syn);
        return;
    }
}

void reorderOpening(KeySegmentList &segments, Side sender)
{
    for (auto late = segments.begin(); late != segments.end(); ++late) {
        if (late->from != sender || !late->flags.syn() || late->flags.rst())
            continue;
        const auto isCopy = [late](const KeySegment &k) {
            return k.from == late->from && k.flags == late->flags && k.sequence == late->sequence;
        };
        const auto sentAfter = [late](const KeySegment &k) {
            if (k.from != late->from)
                return false;
            const std::uint32_t beyond = k.sequence - late->sequence;
            if (late->isSyn())
                return k.isSynAck() && beyond == 0;
            return k.isPlain() && k.flags.ack() && !k.has(KeySegment::BadAck) && beyond > 0 && beyond < MaxBeyond;
        };
        const auto at = std::find_if(segments.begin(), late, sentAfter);
        if (at != late && std::none_of(segments.begin(), late, isCopy))
            moveBefore(at, late);
    }
}

void inferFin(KeySegmentList &segments, const UnseenAck &unseen, Side receiver, const SideNumbers &sender,
              const ReplayFacts &facts)
{
    const auto peerFin = std::find_if(segments.begin(), segments.end(),
                                      [&](const KeySegment &k) { return k.from == receiver && k.flags.fin(); });
    if (peerFin == segments.end())
        return;
    const bool isOneMore = unseen.acknowledgment == sender.captured + 1;
    const bool isQuiet = facts.now - unseen.time > facts.patience();
    if (!isOneMore && !isQuiet)
        return;

    KeySegment ack;
    ack.time = unseen.time;
    ack.index = unseen.index;
    ack.acknowledgment = unseen.acknowledgment;
    ack.flags = TcpFlags(TcpFlags::Ack);
    ack.from = receiver;
    KeySegment fin = missedBefore(ack, TcpFlags::Fin | TcpFlags::Ack);
    // It answered the other FIN, unless that was sent later or its sender acknowledged it only after its own.
    const auto acknowledges = std::find_if(segments.begin(), segments.end(), [&](const KeySegment &k) {
        return k.from == fin.from && k.isPlain() && k.covers(peerFin->end);
    });
    const bool crossed = acknowledges != segments.end() && acknowledges->sequence == fin.end;
    if (!isOneMore)
        fin.notes |= KeySegment::HasData;
    fin.acknowledgment = peerFin->index < unseen.index && !crossed ? peerFin->end : peerFin->sequence;

    const auto at = std::lower_bound(segments.begin(), segments.end(), unseen.index,
                                     [](const KeySegment &k, std::uint32_t index) { return k.index < index; });
    const bool isKept = at != segments.end() && at->index == unseen.index;
    const auto inserted = segments.insert(at, fin);
    if (!isKept)
        segments.insert(inserted + 1, ack);
}

} // namespace tcpladder
