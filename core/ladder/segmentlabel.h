// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/segmentview.h"

#include <cstdint>
#include <string>

namespace tcpladder {

/// How a segment is written beside its arrow. All are notation, the same in every language, but Plain.
enum class LabelStyle : std::uint8_t {
    Compact, ///< PSH, ACK  1:6 (5)  ack 1  win 43776
    Tcpdump, ///< Flags [P.], seq 1:6, ack 1, win 342, length 5
    Rfc,     ///< <SEQ=1><ACK=1><CTL=PSH,ACK>
    Plain,   ///< Seq=1, 5 bytes, Ack=1
};

/// What a label says.
struct LabelFields {
    bool flags = true; ///< can be left out only beside the numbers of data
    bool acknowledgment = true;
    bool window = true;
    bool options = true;
    bool relative = true; ///< numbers relative to the initial ones; a SYN's own are absolute always

    friend bool operator==(const LabelFields &, const LabelFields &) = default;
};

/// The label of @p view in @p style, which is not Plain: that one needs words.
std::string segmentLabel(const SegmentView &view, LabelStyle style, const LabelFields &fields);

/// Flags and number of what opens or ends a connection, where there is room for little more; empty for others.
std::string numberedLabel(const SegmentView &view, LabelStyle style, const LabelFields &fields);

/// The least that such a label says, where there is room for no more: the flags of what opens or ends a connection, the
/// numbers of data, what is acknowledged.
std::string briefLabel(const SegmentView &view, LabelStyle style, const LabelFields &fields);

/// The numbers as a label in @p fields shows them.
std::int64_t shownSequence(const SegmentView &view, const LabelFields &fields);
std::int64_t shownAcknowledgment(const SegmentView &view, const LabelFields &fields);

/// The options that say something to a reader, without padding and timestamps: "mss 1460, sackOK, wscale 7"; empty if
/// there are none.
std::string optionText(const SegmentView &view, const LabelFields &fields);

} // namespace tcpladder
