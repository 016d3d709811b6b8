// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/pagebuilder.h"

namespace tcpladder {

/// Adds to @p page, which has its arrows already, what went wrong: segments that were not captured, links from copies to
/// what they repeat, crossings, counts of duplicate ACKs, sides that may not send. It looks no further than the page's
/// input reaches, so that a page costs the same everywhere.
void addTrouble(const PageInput &input, LadderPage &page);

} // namespace tcpladder
