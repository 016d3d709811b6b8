// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder/laddercolumns.h"
#include "app/ladder/laddermetrics.h"
#include "app/ladder/ladderstyle.h"
#include "core/ladder/ladder.h"

#include <QPainter>

namespace tcpladder {

/// Draws the card below the handshake: what each side offered in its SYN, and between the two what holds from then on.
class CardPainter
{
public:
    CardPainter(QPainter &painter, const LadderPage &page, const LadderColumns &columns, const LadderMetrics &metrics,
                const LadderStyle &style)
        : m_painter(painter),
          m_page(page),
          m_columns(columns),
          m_metrics(metrics),
          m_style(style)
    {}

    void paint(const Handshake &handshake);

private:
    QPainter &m_painter;
    const LadderPage &m_page;
    const LadderColumns &m_columns;
    const LadderMetrics &m_metrics;
    const LadderStyle &m_style;
};

} // namespace tcpladder
