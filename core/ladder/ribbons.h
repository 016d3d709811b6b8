// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/pagebuilder.h"

namespace tcpladder {

/// Adds the lifelines' states to @p page, which has its arrows already: a state begins where the arrow that brings it
/// about departs or arrives.
void addRibbons(const PageInput &input, LadderPage &page);

} // namespace tcpladder
