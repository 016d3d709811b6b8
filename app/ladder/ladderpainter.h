// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/laddercolumns.h"
#include "app/ladder/laddermetrics.h"
#include "app/ladder/ladderstyle.h"
#include "core/ladder/ladder.h"

#include <QPainter>

#include <cstdint>
#include <optional>

namespace tcpladder {

/// Draws the part of a ladder that lies between two heights: the same for the screen, for pictures and on paper.
class LadderPainter
{
public:
    LadderPainter(const Ladder &ladder, const LadderStyle &style, const LadderMetrics &metrics, double width);

    const LadderColumns &columns() const { return m_columns; }
    /// Edges of a page: of a view that scrolls, or of a picture, where what they cut is lost.
    enum class Edges : std::uint8_t { Scrolled, Cut };
    /// What lies in [@p top, @p bottom), with labels placed for this width and these letters.
    LadderPage page(LadderY top, LadderY bottom, Edges edges = Edges::Scrolled) const;
    /// Draws @p page with its top at 0, and @p selected marked.
    void paint(QPainter &painter, const LadderPage &page, std::optional<std::uint32_t> selected) const;

private:
    const Ladder &m_ladder;
    const LadderStyle &m_style;
    const LadderMetrics &m_metrics;
    LadderColumns m_columns;
};

} // namespace tcpladder
