// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/contiguousedge.h"

#include <algorithm>

namespace tcpladder {

void ContiguousEdge::addOutOfOrder(SequenceNumber begin, SequenceNumber end)
{
    if (!m_isKnown) {
        m_isKnown = true;
        m_edge = end;
        return;
    }
    if (!sequenceAfter(end, m_edge))
        return;
    if (!sequenceAfter(begin, m_edge)) {
        moveTo(end);
        return;
    }
    auto at = std::upper_bound(m_pieces.begin(), m_pieces.end(), begin,
                               [](SequenceNumber number, const Piece &p) { return sequenceBefore(number, p.begin); });
    if (at != m_pieces.begin() && !sequenceAfter(begin, (at - 1)->end)) {
        --at;
        at->end = sequenceMax(at->end, end);
    } else {
        if (m_pieces.size() >= MaxPieces)
            return;
        at = m_pieces.insert(at, {begin, end});
    }
    auto next = at + 1;
    while (next != m_pieces.end() && !sequenceAfter(next->begin, at->end)) {
        at->end = sequenceMax(at->end, next->end);
        ++next;
    }
    m_pieces.erase(at + 1, next);
}

void ContiguousEdge::moveTo(SequenceNumber edge)
{
    m_edge = edge;
    auto piece = m_pieces.begin();
    for (; piece != m_pieces.end() && !sequenceAfter(piece->begin, m_edge); ++piece)
        m_edge = sequenceMax(m_edge, piece->end);
    m_pieces.erase(m_pieces.begin(), piece);
    if (m_pieces.empty())
        m_pieces.shrink_to_fit();
}

} // namespace tcpladder
