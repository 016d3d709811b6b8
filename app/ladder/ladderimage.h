// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/ladderstyle.h"
#include "core/ladder/ladder.h"

#include <QImage>
#include <QSize>

#include <cstdint>
#include <optional>

namespace tcpladder {

/// What of a ladder becomes a picture, and how large.
struct LadderPicture {
    std::uint32_t first = 0;          ///< segments from here …
    std::uint32_t last = 0xffffffffU; ///< … to here
    std::optional<QSize> size;        ///< in pixels; as wide as is usual and as high as needed, if not given
    double scale = 1;                 ///< everything is that many times as large
};

/// Draws @p ladder with its header and footer. A picture without a size holds up to 400 segments; with one, those that
/// fit; rows grow a little to fill it.
QImage ladderImage(const Ladder &ladder, const LadderStyle &style, const LadderPicture &picture);

} // namespace tcpladder
