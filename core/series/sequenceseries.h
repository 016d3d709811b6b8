// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/tcpoptions.h"
#include "core/series/series.h"
#include "core/store/flowsummary.h"

#include <array>
#include <cstdint>

namespace tcpladder {

/// The numbers of a time-sequence chart as tcptrace draws it, for both directions of one flow; positions are relative to
/// the sender's initial sequence number.
class SequenceSeries
{
public:
    /// Of the data of one side.
    struct Direction {
        Series segments; ///< spans of payload; SYN and FIN have none
        Series acknowledged;
        Series windowEdge;
        Series sacks;
        Series retransmissions;
        Series outOfOrder;
        Series duplicateAcks;
        Series thirdDuplicateAcks;
        Series zeroWindows;
        Series zeroWindowProbes;
    };

    /// What is said of a segment elsewhere.
    struct Context {
        const FlowSummary &flow; ///< for its initial sequence numbers and window scales
        TcpOptions options;
        std::uint32_t duplicateAckNumber = 0; ///< the how manyth of its kind, if it is a duplicate ACK
    };

    /// Takes segment @p index of the flow.
    void add(std::uint32_t index, const Segment &segment, const Context &context);
    const Direction &of(Side side) const { return m_directions[sideIndex(side)]; }

private:
    void addSent(std::uint32_t index, const Segment &segment, const Context &context);
    void addAcknowledgment(std::uint32_t index, const Segment &segment, const Context &context);

    std::array<Direction, 2> m_directions;
};

} // namespace tcpladder
