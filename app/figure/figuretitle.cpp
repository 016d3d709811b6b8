// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/figuretitle.h"

#include "app/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <utility>

namespace tcpladder {
namespace {

constexpr int Wrapped = Qt::TextWordWrap | Qt::AlignTop;

QFont larger(QFont font, double factor)
{
    font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

double heightOf(const QString &text, const QFont &font, double width, double margin)
{
    if (text.isEmpty())
        return 0;
    const QRectF room(0, 0, width - 2 * margin, 1e5);
    return QFontMetricsF(font).boundingRect(room, Wrapped, text).height() + 1.5 * margin;
}

} // namespace

FigureTitle::FigureTitle(const QString &title, const QString &caption, const QFont &font, double width)
    : m_title(title),
      m_caption(caption),
      m_titleFont(larger(font, 1.7)),
      m_captionFont(font),
      m_width(width),
      m_margin(font.pixelSize() * 1.2)
{
    m_titleFont.setWeight(QFont::DemiBold);
    m_above = heightOf(m_title, m_titleFont, width, m_margin);
    m_below = heightOf(m_caption, m_captionFont, width, m_margin);
}

Figure FigureTitle::around(Figure figure, const Theme &theme) const
{
    for (Figure::Layer &layer : figure.layers)
        layer.area.translate(0, m_above);
    const auto line = [this](const QString &text, const QFont &font, const QColor &color) {
        const QRectF room(m_margin, m_margin * 0.75, m_width - 2 * m_margin, 1e5);
        return [=](QPainter &painter) {
            painter.setFont(font);
            painter.setPen(color);
            painter.drawText(room, Wrapped, text);
        };
    };
    if (m_above > 0)
        figure.layers.push_back({QRectF(0, 0, m_width, m_above), line(m_title, m_titleFont, theme.text)});
    if (m_below > 0)
        figure.layers.push_back({QRectF(0, m_above + figure.size.height(), m_width, m_below),
                                 line(m_caption, m_captionFont, theme.mutedText)});
    figure.size.rheight() += height();
    if (!m_title.isEmpty())
        figure.title = m_title;
    return figure;
}

} // namespace tcpladder
