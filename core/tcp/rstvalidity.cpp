// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/rstvalidity.h"

namespace tcpladder {

RstValidity rstValidity(SequenceNumber sequence, const SideNumbers &sender, const SideNumbers &receiver)
{
    if (!receiver.hasAcknowledged && !sender.hasSent)
        return RstValidity::Exact; // nothing is known that it could contradict
    if (receiver.hasAcknowledged && sequence == receiver.acknowledged)
        return RstValidity::Exact;
    if (sender.hasSent && (sequence == sender.next || sequence == sender.edge.number()))
        return RstValidity::Exact;
    if (receiver.hasAcknowledged) {
        const std::int32_t offset = sequenceDifference(sequence, receiver.acknowledged);
        if (offset >= 0 && static_cast<std::uint32_t>(offset) < receiver.scaledWindow(sender))
            return RstValidity::InWindow;
    }
    return RstValidity::OutOfWindow;
}

} // namespace tcpladder
