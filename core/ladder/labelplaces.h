// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/ladderpage.h"

namespace tcpladder {

/// Puts the label of each arrow of @p page on the part of its way where no other arrow crosses it or runs so near above
/// that it would strike the label through. Of arrows that run along one another all the way, two share it, where there
/// is room; of more only the first has a label, which tells of all. An arrow that is crossed everywhere has none.
/// In even rows only those that fall more than usual come near others: with @p isToScale all do.
void placeLabels(const LabelScale &scale, bool isToScale, LadderPage &page);

} // namespace tcpladder
