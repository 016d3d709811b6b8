// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/segmentlabel.h"

#include <QString>

namespace tcpladder {

/// What stands on the arrow of @p view: the notation that @p style names, or words.
QString labelText(const SegmentView &view, LabelStyle style, const LabelFields &fields);
/// The least that such a label says, where there is room for no more.
QString briefLabelText(const SegmentView &view, LabelStyle style, const LabelFields &fields);

} // namespace tcpladder
