// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/ladderfigure.h"
#include "app/ladder/laddermetrics.h"

#include <vector>

namespace tcpladder {

/// What of a ladder stands on one page.
struct LadderSheet {
    LadderY top = 0;
    LadderY bottom = 0;
    std::uint32_t first = 0; ///< segments [first, end) depart on it
    std::uint32_t end = 0;
    double rowHeight = 0; ///< in pixels
};

/// Cuts a ladder into pages between rows, and chooses sizes of text and rows with which they are well filled.
class LadderSheets
{
public:
    /// Each page has @p size in pixels, with header and footer; see LadderPicture for pages without.
    LadderSheets(const Ladder &ladder, const LadderPicture &picture, const std::optional<QSize> &size);

    const std::vector<LadderSheet> &all() const { return m_sheets; }
    std::uint32_t leftOut() const { return m_leftOut; }
    double width() const { return m_width; }
    LadderMetrics metrics(const LadderSheet &sheet) const;
    /// What is between header and footer, in pixels.
    double bodyHeight(const LadderSheet &sheet) const;

    static double widthOf(const std::optional<QSize> &size);
    /// Text that can be read: larger on slides, smaller on narrow pages.
    static double usualTextSize(const std::optional<QSize> &size);

private:
    void chooseSizes(const LadderPicture &picture);
    void cut(const Ladder &ladder, const LadderPicture &picture, std::uint32_t last);
    double room(double textSize) const;
    /// Where a page ends, at @p end or up to about half of @p fitting above: where the fewest things are cut in two.
    LadderY edgeBefore(const Ladder &ladder, LadderY end, LadderY fitting) const;

    LadderY m_top = 0;
    LadderY m_bottom = 0;
    double m_width;
    std::optional<double> m_height;
    double m_textSize;
    double m_rowHeight;
    std::vector<LadderSheet> m_sheets;
    std::uint32_t m_leftOut = 0;
};

} // namespace tcpladder
