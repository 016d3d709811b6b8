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
    /// What lies in [@p top, @p bottom), with labels placed for this width and these letters.
    LadderPage page(LadderY top, LadderY bottom) const;
    /// Draws @p page with its top at 0, and @p selected marked.
    void paint(QPainter &painter, const LadderPage &page, std::optional<std::uint32_t> selected) const;

private:
    const Ladder &m_ladder;
    const LadderStyle &m_style;
    const LadderMetrics &m_metrics;
    LadderColumns m_columns;
};

} // namespace tcpladder
