// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/sequence.h"

#include <cstdint>
#include <vector>

namespace tcpladder {

/// How far one side's bytes are there without a hole: what the other side may call RCV.NXT once they have arrived.
class ContiguousEdge
{
public:
    /// The edge; meaningful once something was added.
    SequenceNumber number() const { return m_edge; }
    bool isKnown() const { return m_isKnown; }

    /// Takes the numbers from @p begin up to before @p end.
    void add(SequenceNumber begin, SequenceNumber end)
    {
        if (begin == m_edge && m_isKnown && m_pieces.empty()) [[likely]] {
            m_edge = end;
            return;
        }
        addOutOfOrder(begin, end);
    }
    /// Takes that the receiver has everything before @p end.
    void acknowledge(SequenceNumber end)
    {
        if (m_isKnown && sequenceAfter(end, m_edge)) [[unlikely]]
            moveTo(end);
    }

private:
    struct Piece {
        SequenceNumber begin;
        SequenceNumber end;
    };
    static constexpr std::size_t MaxPieces = 64; ///< what lies beyond more holes than this is forgotten

    void addOutOfOrder(SequenceNumber begin, SequenceNumber end);
    void moveTo(SequenceNumber edge);

    SequenceNumber m_edge = 0;
    bool m_isKnown = false;
    std::vector<Piece> m_pieces; ///< beyond holes, in order of their beginnings
};

} // namespace tcpladder
