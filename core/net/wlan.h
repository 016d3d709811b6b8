// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/layer.h"

namespace tcpladder {

/// Readers of IEEE 802.11 data frames and of the headers that drivers put before them.
/// @p isSwapped: the two bytes of frame control have changed places, as some CAPWAP access points send them.
Layer readWlan(const Layer &layer, bool isSwapped);
Layer readRadiotap(const Layer &layer);
Layer readPrism(const Layer &layer);
Layer readAvs(const Layer &layer);

} // namespace tcpladder
