// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/smallvector.h"
#include "core/tcp/keysegment.h"

#include <cstddef>
#include <span>

namespace tcpladder {

/// Where one side received each of the other's key segments: at the first point that nothing it sent contradicts.
class Receptions
{
public:
    static constexpr std::size_t Never = ~std::size_t{0}; ///< lost, or without any effect

    struct Timing {
        Nanoseconds settling = 0; ///< after this, nothing that was sent before is still on its way
        Nanoseconds quickest = 0; ///< before this, no answer of the receiver passes; 0 if unknown
    };

    Receptions(std::span<const KeySegment> segments, Side receiver, const Timing &timing);

    /// True if any segment was received later than captured.
    bool hasLate() const { return m_hasLate; }
    /// The position in the list after which the segment at @p position was received: its own, a later one, or Never.
    std::size_t of(std::size_t position) const { return m_after[position]; }

    /// True if the sender of the RST at @p position went on: it did not send it, or not to end the connection.
    static bool isSenderAlive(std::span<const KeySegment> segments, std::size_t position, Nanoseconds settling);

private:
    std::size_t place(std::size_t position) const;
    std::size_t placeRst(std::size_t position) const;
    bool contradicts(const KeySegment &sent, std::size_t at, const KeySegment &received) const;
    bool isRepeated(std::size_t at) const;
    bool hasClosed(std::size_t at) const;
    bool wasLost(std::size_t position, std::size_t after) const;
    static bool answers(const KeySegment &sent, const KeySegment &received);
    std::size_t copyOf(std::size_t position, std::size_t begin) const;
    std::size_t behindAckOfFin(std::size_t position, std::size_t after) const;
    void keepOrder();

    std::span<const KeySegment> m_segments;
    Side m_receiver;
    Timing m_timing;
    SequenceNumber m_finEnd = 0; ///< of the other side
    const KeySegment *m_ownFin = nullptr;
    SmallVector<std::size_t, 16> m_after;
    bool m_hasLate = false;
};

} // namespace tcpladder
