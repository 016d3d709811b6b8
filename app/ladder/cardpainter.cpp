// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/cardpainter.h"

#include "app/text/handshaketext.h"

#include <QFontMetricsF>

#include <algorithm>

namespace tcpladder {

void CardPainter::paint(const Handshake &handshake)
{
    const double u = m_metrics.unit;
    const double top = m_metrics.pixels(m_page.card->begin - m_page.top);
    const double bottom = m_metrics.pixels(m_page.card->end - m_page.top);
    const QRectF card(m_columns.clientRight + 12 * u, top, m_columns.serverLeft - m_columns.clientRight - 24 * u,
                      bottom - top);
    const Theme &theme = *m_style.theme;
    m_painter.setPen(QPen(theme.rule, 1.2 * u));
    m_painter.setBrush(theme.header);
    m_painter.drawRoundedRect(card, 5 * u, 5 * u);

    const QList<HandshakeLine> lines = handshakeLines(handshake, m_page.flow.endPoint(Side::Client).address.isV6());
    // As high as there is room for: rows may be lower than usual.
    const double line = (card.height() - 10 * u) / static_cast<double>(lines.size() + 1);
    const auto fitting = [line](QFont font) {
        font.setPixelSize(std::clamp(static_cast<int>(line * 0.72), 5, font.pixelSize()));
        return font;
    };
    const QFont remark = fitting(m_metrics.remark);
    const QFont bold = fitting(m_metrics.boldRemark);
    const QFontMetricsF metrics(remark);
    double offer = QFontMetricsF(bold).horizontalAdvance(handshakeHeading(Side::Client));
    offer = std::max(offer, QFontMetricsF(bold).horizontalAdvance(handshakeHeading(Side::Server)));
    for (const HandshakeLine &told : lines)
        offer = std::max({offer, metrics.horizontalAdvance(told.client), metrics.horizontalAdvance(told.server)});
    const double margin = 10 * u;
    offer = std::min(offer, card.width() * 0.24);
    const double room = card.width() - 2 * offer - 4 * margin;
    double baseline = top + 5 * u + line * 0.72;
    const auto paint = [&](const QFont &font, const QColor &color, double left, double width, Qt::Alignment where,
                           const QString &text) {
        const QFontMetricsF letters(font);
        const QString shown = letters.elidedText(text, Qt::ElideRight, width);
        const double free = width - letters.horizontalAdvance(shown);
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(QPointF(left
                                       + (where == Qt::AlignHCenter ? free / 2
                                          : where == Qt::AlignRight ? free
                                                                    : 0),
                                   baseline),
                           shown);
    };
    const double left = card.left() + margin;
    const double right = card.right() - margin - offer;
    paint(bold, theme.arrow(Side::Client), left, offer, Qt::AlignLeft, handshakeHeading(Side::Client));
    paint(bold, theme.arrow(Side::Server), right, offer, Qt::AlignRight, handshakeHeading(Side::Server));
    paint(bold, theme.text, left + offer + margin, room, Qt::AlignHCenter, handshakeHeading(std::nullopt));
    for (const HandshakeLine &told : lines) {
        baseline += line;
        paint(remark, theme.mutedText, left, offer, Qt::AlignLeft, told.client);
        paint(remark, theme.mutedText, right, offer, Qt::AlignRight, told.server);
        const bool fits = metrics.horizontalAdvance(told.outcome) <= room;
        paint(remark, theme.text, left + offer + margin, room, Qt::AlignHCenter, fits ? told.outcome : told.brief);
    }
}

} // namespace tcpladder
