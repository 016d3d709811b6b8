// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/sequencestretch.h"

#include <QString>

namespace tcpladder {

/// What a part of sequence space is called: "in flight".
QString stretchPartText(SequenceStretch::Part part);
/// The same for where there is little room: "acked".
QString stretchPartShortText(SequenceStretch::Part part);
/// What it means, in a sentence.
QString stretchPartMeaning(SequenceStretch::Part part);
/// What a timer is called: "retransmission".
QString timerText(EndpointTimer::Kind kind);
/// What the timer is for, with the section of its RFC.
QString timerMeaning(EndpointTimer::Kind kind);

} // namespace tcpladder
