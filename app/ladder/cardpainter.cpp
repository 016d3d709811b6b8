// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/cardpainter.h"

#include "app/text/handshaketext.h"

#include <QFontMetricsF>

#include <algorithm>

namespace tcpladder {
namespace {

constexpr double SmallestShare = 0.75; // of the usual size of letters; below it they cannot be read

} // namespace

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
    // As high as there is room for, rows may be lower than usual, and as wide: a word that is cut tells nothing.
    const double line = (card.height() - 10 * u) / static_cast<double>(lines.size() + 1);
    const double margin = 10 * u;
    const auto fitting = [line](QFont font, double share) {
        const double size = std::min(static_cast<double>(font.pixelSize()), line * 0.72);
        font.setPixelSize(std::max(5, static_cast<int>(size * share)));
        return font;
    };
    QFont remark = fitting(m_metrics.remark, 1);
    QFont bold = fitting(m_metrics.boldRemark, 1);
    double offer = 0;
    double brief = 0; // what holds, in its shortest form
    const auto measure = [&] {
        const QFontMetricsF metrics(remark);
        const QFontMetricsF heads(bold);
        offer = std::max(heads.horizontalAdvance(handshakeHeading(Side::Client)),
                         heads.horizontalAdvance(handshakeHeading(Side::Server)));
        brief = heads.horizontalAdvance(handshakeHeading(std::nullopt));
        for (const HandshakeLine &told : lines) {
            offer = std::max({offer, metrics.horizontalAdvance(told.client), metrics.horizontalAdvance(told.server)});
            brief = std::max(brief, metrics.horizontalAdvance(told.brief));
        }
    };
    measure();
    const double free = card.width() - 4 * margin;
    if (const double share = free / (2 * offer + brief); share < 1) {
        remark = fitting(m_metrics.remark, std::max(share, SmallestShare));
        bold = fitting(m_metrics.boldRemark, std::max(share, SmallestShare));
        measure();
        offer = std::min(offer, (free - brief) / 2);
    }
    const QFontMetricsF metrics(remark);
    const double room = free - 2 * offer;
    double baseline = top + 5 * u + line * 0.72;
    const auto paint = [&](const QFont &font, const QColor &color, double left, double width, Qt::Alignment where,
                           const QString &text) {
        const QFontMetricsF letters(font);
        const QString shown = letters.elidedText(text, Qt::ElideRight, width);
        const double rest = width - letters.horizontalAdvance(shown);
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(QPointF(left
                                       + (where == Qt::AlignHCenter ? rest / 2
                                          : where == Qt::AlignRight ? rest
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
        const auto fits = [&](const QString &text) {
            return !text.isEmpty() && metrics.horizontalAdvance(text) <= room;
        };
        const QString &outcome = fits(told.outcome) ? told.outcome : fits(told.shorter) ? told.shorter : told.brief;
        paint(remark, theme.text, left + offer + margin, room, Qt::AlignHCenter, outcome);
    }
}

} // namespace tcpladder
