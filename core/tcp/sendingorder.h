// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/judgement.h"
#include "core/tcp/sentsegments.h"

namespace tcpladder {

/// What two segments of one sender tell of the order in which they were sent.
struct SendingOrder {
    int sign = 0; ///< above 0: the first was sent later than the second; 0: nothing tells
    Evidence evidence = Evidence::None;
};

/// Compares @p a with @p b by what only grows while a sender sends: its clock (RFC 7323 5.4), its IPv4 identification
/// if @p identificationCounts, the clock that it echoes and what it acknowledges.
SendingOrder compareSending(const SentSegment &a, const SentSegment &b, bool identificationCounts);

} // namespace tcpladder
