// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/sendingorder.h"

namespace tcpladder {

SendingOrder compareSending(const SentSegment &a, const SentSegment &b, bool identificationCounts)
{
    const bool timestamps = a.hasTimestamp && b.hasTimestamp;
    if (timestamps && a.timestamp != b.timestamp) {
        if (sequenceAfter(a.timestamp, b.timestamp))
            return {1, Evidence::TimestampLater};
        return {-1, Evidence::TimestampEarlier};
    }
    if (identificationCounts && a.hasIdentification && b.hasIdentification && a.identification != b.identification
        && a.identification != 0 && b.identification != 0) {
        const auto difference =
            static_cast<std::int16_t>(static_cast<std::uint16_t>(a.identification - b.identification));
        if (difference > 0)
            return {1, Evidence::IdentificationLater};
        return {-1, Evidence::IdentificationEarlier};
    }
    if (timestamps && a.hasAck && b.hasAck && a.echo != b.echo) {
        if (sequenceAfter(a.echo, b.echo))
            return {1, Evidence::EchoLater};
        return {-1, Evidence::EchoEarlier};
    }
    if (a.hasAck && b.hasAck && a.acknowledgment != b.acknowledgment) {
        if (sequenceAfter(a.acknowledgment, b.acknowledgment))
            return {1, Evidence::AcknowledgmentLater};
        return {-1, Evidence::AcknowledgmentEarlier};
    }
    return {};
}

} // namespace tcpladder
