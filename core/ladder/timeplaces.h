// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/pagebuilder.h"

namespace tcpladder {

/// Moves the ends of @p page's arrows to where the time axis has them: the end at the capture point to its time, the far
/// end as much earlier or later as the way is estimated to take. Arrows that would lie on one another are told apart
/// where they were captured, on the way: each passes there at its row.
void placeByTime(const PageInput &input, const CapturePoint &point, LadderPage &page);

} // namespace tcpladder
