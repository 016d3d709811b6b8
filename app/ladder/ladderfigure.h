// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/figure.h"
#include "app/ladder/ladderstyle.h"
#include "core/ladder/ladder.h"

#include <QSize>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace tcpladder {

/// What of a ladder becomes a picture, and how large.
struct LadderPicture {
    std::uint32_t first = 0;          ///< segments from here …
    std::uint32_t last = 0xffffffffU; ///< … to here
    /// Of each page, in pixels; as wide as is usual and as high as needed, if not given. Text grows on large pages, so
    /// that slides can be read, and rows grow a little to fill them.
    std::optional<QSize> size;
    double tallest = 19200;       ///< a page without a size is not higher, in pixels
    bool isOnePage = false;       ///< smaller text rather than a second page
    std::size_t mostPages = 1000; ///< what does not fit on them is left out
    QString title;                ///< above each page
    QString caption;              ///< below each page
};

/// The pages of a ladder, or its steps, ready to be drawn.
struct LadderFigures {
    std::vector<Figure> pages;
    /// How many of the segments that were asked for have no room on mostPages pages, or on the only one.
    std::uint32_t leftOut = 0;
};

/// The pages that show @p ladder, each with header and footer; states that go on are named at a page's top.
LadderFigures ladderPages(const Ladder &ladder, const LadderStyle &style, const LadderPicture &picture);

/// A figure for each row, which shows the ladder up to the row's segment, or the last that is folded into it; all of one size, and nothing moves from one to
/// the next but where a new page begins.
LadderFigures ladderSteps(const Ladder &ladder, const LadderStyle &style, const LadderPicture &picture);

} // namespace tcpladder
