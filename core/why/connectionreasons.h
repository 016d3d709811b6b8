// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/why/segmentcontext.h"

#include <optional>

namespace tcpladder {

/// Why a segment with SYN was sent.
std::optional<Explanation> explainSyn(const SegmentContext &context);
/// Why a segment with FIN was sent, or the ACK of a FIN once more.
std::optional<Explanation> explainFin(const SegmentContext &context);
/// Why a segment with RST was sent.
std::optional<Explanation> explainReset(const SegmentContext &context);
/// Why a segment without SYN, FIN and RST was sent, its marks left aside.
std::optional<Explanation> explainDataOrAck(const SegmentContext &context);

/// What the last ACK acknowledges besides the FIN, if anything.
std::optional<Explanation> explainDataBeforeFin(const Explanation &lastAck);

} // namespace tcpladder
