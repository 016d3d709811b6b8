// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/segmentview.h"

namespace tcpladder {

bool SegmentView::isPureAck() const
{
    const TcpFlags flags = segment.flags;
    return segment.length == 0 && flags.ack() && !flags.syn() && !flags.fin() && !flags.rst();
}

SegmentView viewSegment(const SegmentLog &log, const FlowSummary &flow, SegmentId id, std::uint32_t index)
{
    SegmentView view;
    view.index = index;
    view.id = id;
    view.segment = log[id];
    view.sequence = flow.relativeSequence(view.segment);
    view.acknowledgment = flow.relativeAcknowledgment(view.segment);
    view.window = flow.scaledWindow(view.segment);
    view.acknowledgedInitial = flow.initialSequence[sideIndex(otherSide(view.segment.from))];
    view.options = parseTcpOptions(log.options(view.segment));
    return view;
}

} // namespace tcpladder
