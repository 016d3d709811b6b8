// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/missedfin.h"

#include <algorithm>

namespace tcpladder {

void inferFin(std::vector<KeySegment> &segments, const KeySegment &acknowledgment, const SideNumbers &sender,
              const ReplayFacts &facts)
{
    const auto closes = [&](const KeySegment &k) { return k.from == acknowledgment.from && k.flags.fin(); };
    const auto peerFin = std::find_if(segments.begin(), segments.end(), closes);
    if (peerFin == segments.end())
        return;
    const bool isOneMore = acknowledgment.acknowledgment == sender.next + 1;
    const bool isQuiet = facts.now - acknowledgment.time > facts.patience();
    if (!isOneMore && !isQuiet)
        return;

    KeySegment fin;
    fin.time = acknowledgment.time;
    fin.index = acknowledgment.index;
    fin.end = acknowledgment.acknowledgment;
    fin.sequence = fin.end - 1;
    fin.flags = TcpFlags(TcpFlags::Fin | TcpFlags::Ack);
    fin.from = otherSide(acknowledgment.from);
    fin.notes = KeySegment::Inferred | KeySegment::Completes;
    // It answers the other FIN if that had been sent before it was acknowledged.
    fin.acknowledgment = peerFin->index < acknowledgment.index ? peerFin->end : peerFin->sequence;

    const auto at = std::lower_bound(segments.begin(), segments.end(), acknowledgment.index,
                                     [](const KeySegment &k, std::uint32_t index) { return k.index < index; });
    const bool isKept = at != segments.end() && at->index == acknowledgment.index;
    const auto inserted = segments.insert(at, fin);
    if (!isKept)
        segments.insert(inserted + 1, acknowledgment);
}

} // namespace tcpladder
