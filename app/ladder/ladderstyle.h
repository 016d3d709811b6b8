// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/base/ids.h"
#include "core/capture/hostnames.h"
#include "core/ladder/relations.h"
#include "core/ladder/segmentlabel.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace tcpladder {

/// How a ladder is drawn, as the user chose it.
struct LadderStyle {
    enum class Time : std::uint8_t { Elapsed, Absolute };

    const Theme *theme = &Theme::light(); ///< never null
    LabelStyle labels = LabelStyle::Compact;
    LabelFields fields;
    Time time = Time::Elapsed;
    enum class Delta : std::uint8_t { Previous, SameDirection };
    /// To which segment deltas are counted where there is no reference.
    Delta delta = Delta::Previous;
    bool showsTimes = true;
    bool showsReasons = true;
    /// Says beneath each acknowledgment how its number comes about.
    bool arithmetic = false;
    /// What belongs to the selected segment.
    std::vector<Related> related;
    /// Slanted text as outlines, for pictures and a window at rest; glyphs from the cache are 20 times as fast, but stand
    /// on whole pixels.
    bool smoothText = true;
    /// Nothing is painted behind the ladder, for pictures that are laid on something.
    bool isTransparent = false;
    /// Deltas are counted from this segment; from the one before, if there is none.
    std::optional<std::uint32_t> reference;
    /// The sentence that says why segment @p index of the flow was sent; without it there is no such column.
    std::function<QString(FlowId flow, std::uint32_t index)> why;
    /// Names of end points, for the head; null for none.
    std::shared_ptr<const HostNames> names;
};

} // namespace tcpladder
