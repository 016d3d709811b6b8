// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/marks.h"

#include <array>

namespace tcpladder {

std::string_view markName(Mark mark)
{
    static constexpr auto Names = std::to_array<std::string_view>({"retransmission",
                                                                   "fast-retransmission",
                                                                   "spurious-retransmission",
                                                                   "out-of-order",
                                                                   "duplicate-ack",
                                                                   "lost-segment",
                                                                   "ack-lost-segment",
                                                                   "zero-window",
                                                                   "zero-window-probe",
                                                                   "zero-window-probe-ack",
                                                                   "window-update",
                                                                   "window-full",
                                                                   "keep-alive",
                                                                   "keep-alive-ack",
                                                                   "port-reused",
                                                                   "d-sack",
                                                                   "tail-loss-probe",
                                                                   "offload",
                                                                   "duplicate-frame",
                                                                   "cut-header",
                                                                   "bad-header"});
    static_assert(Names.size() == MarkCount, "each mark has its name");
    return Names[static_cast<std::size_t>(mark)];
}

bool Marks::hasTrouble() const
{
    static const Marks Trouble = [] {
        Marks marks;
        for (const Mark mark : {Mark::Retransmission, Mark::FastRetransmission, Mark::SpuriousRetransmission,
                                Mark::OutOfOrder, Mark::DuplicateAck, Mark::LostSegment, Mark::AckLostSegment,
                                Mark::ZeroWindow, Mark::WindowFull, Mark::DuplicateSack, Mark::TailLossProbe})
            marks.set(mark);
        return marks;
    }();
    Marks trouble = *this & Trouble;
    if (has(Mark::DuplicateFrame))
        trouble.clear(Mark::DuplicateAck); // it was captured twice, not sent twice
    return !trouble.isEmpty();
}

} // namespace tcpladder
