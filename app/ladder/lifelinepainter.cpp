// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/lifelinepainter.h"

#include "app/ladder/ladderwords.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <numbers>

namespace tcpladder {

LifelinePainter::LifelinePainter(QPainter &painter, const LadderPage &page, const LadderColumns &columns,
                                 const LadderMetrics &metrics, const LadderStyle &style)
    : m_painter(painter),
      m_page(page),
      m_columns(columns),
      m_metrics(metrics),
      m_style(style)
{}

double LifelinePainter::clamped(LadderY units) const
{
    return y(std::clamp(units, m_page.top - RowUnits, m_page.bottom + RowUnits));
}

QRect LifelinePainter::bandOf(Side side, double top, double bottom) const
{
    // On whole pixels: edges are sharp, and the raster engine need not blend.
    const QPoint corner(qRound(m_columns.ribbonLeft(side)), qRound(top));
    return {corner, QPoint(qRound(m_columns.ribbonRight(side)) - 1, qRound(bottom) - 1)};
}

void LifelinePainter::paintRibbons()
{
    for (const LadderRibbon &ribbon : m_page.ribbons)
        paintRibbon(ribbon);
    for (const LadderBlock &block : m_page.blocks)
        paintBlock(block);
    for (const LadderBreak &fold : m_page.breaks)
        paintBreak(fold);
}

void LifelinePainter::paintRibbon(const LadderRibbon &ribbon)
{
    const double top = clamped(ribbon.begin);
    const QRect band = bandOf(ribbon.side, top, clamped(ribbon.end));
    const Theme &theme = *m_style.theme;
    const QColor &stripe = theme.fill(ribbon.step.state);
    const QColor fill = ribbon.isUncertain ? Theme::upon(theme.background, stripe, 0.35F) : stripe;
    m_painter.fillRect(band, fill);
    if (ribbon.isUncertain) {
        QPen pen(theme.kind == Theme::Kind::Light ? stripe.darker(118) : stripe.lighter(130), 2.2 * m_metrics.unit,
                 Qt::SolidLine, Qt::FlatCap);
        if (theme.kind == Theme::Kind::Print)
            pen = QPen(theme.text, 0.8 * m_metrics.unit, Qt::SolidLine, Qt::FlatCap);
        m_painter.setPen(pen);
        // Stripes hang on the ladder, not on the window: they stay where they are when it scrolls.
        const double step = 7 * m_metrics.unit;
        const auto skipped = static_cast<double>(static_cast<LadderY>((m_metrics.pixels(m_page.top) + top) / step));
        double begin = skipped * step - m_metrics.pixels(m_page.top) - band.width();
        for (; begin < band.bottom(); begin += step)
            paintStripe(band, begin);
    }
    const QColor edge = Theme::upon(fill, theme.text, theme.kind == Theme::Kind::Print ? 1.0F : 0.18F);
    m_painter.fillRect(band.left(), band.top(), 1, band.height(), edge);
    m_painter.fillRect(band.right(), band.top(), 1, band.height(), edge);
    if (theme.kind == Theme::Kind::Print && ribbon.begin > m_page.top)
        m_painter.fillRect(band.left(), band.top(), band.width(), 1, edge);
}

void LifelinePainter::paintStripe(const QRectF &band, double top)
{
    // From the band's right edge at top down to its left: cut to the band here, as not every device can clip.
    const double inside = m_painter.pen().widthF() / 2 * std::numbers::sqrt2 / 2; // the ends are broad
    const double first = std::max(inside, top + band.width() - band.bottom());
    const double last = std::min(band.width() - inside, top + band.width() - band.top());
    if (first < last)
        m_painter.drawLine(QPointF(band.left() + first, top + band.width() - first),
                           QPointF(band.left() + last, top + band.width() - last));
}

void LifelinePainter::paintBlock(const LadderBlock &block)
{
    m_painter.fillRect(bandOf(block.side, clamped(block.begin), clamped(block.end)), m_style.theme->trouble);
}

void LifelinePainter::paintBreak(const LadderBreak &fold)
{
    const double u = m_metrics.unit;
    const double middle = y((fold.begin + fold.end) / 2);
    const double half = 7 * u;
    for (const Side side : {Side::Client, Side::Server}) {
        const double left = m_columns.ribbonLeft(side) - 5 * u;
        const double width = m_metrics.ribbonWidth() + 10 * u;
        QPainterPath gap;
        for (const double edge : {-half, half}) {
            QPainterPath wave(QPointF(left, middle + edge));
            wave.quadTo(left + width / 4, middle + edge - 7 * u, left + width / 2, middle + edge);
            wave.quadTo(left + 3 * width / 4, middle + edge + 7 * u, left + width, middle + edge);
            if (edge < 0)
                gap = wave;
            else
                gap.connectPath(wave.toReversed());
        }
        gap.closeSubpath();
        m_painter.fillPath(gap, m_style.theme->background);
        for (const double edge : {-half, half}) {
            QPainterPath wave(QPointF(left, middle + edge));
            wave.quadTo(left + width / 4, middle + edge - 7 * u, left + width / 2, middle + edge);
            wave.quadTo(left + 3 * width / 4, middle + edge + 7 * u, left + width, middle + edge);
            m_painter.strokePath(wave, QPen(m_style.theme->mutedText, 1.4 * u));
        }
    }
    QFont font = m_metrics.number;
    font.setItalic(true);
    m_painter.setFont(font);
    m_painter.setPen(m_style.theme->mutedText);
    m_painter.drawText(
        QRectF(m_columns.clientRight, middle - 12 * u, m_columns.serverLeft - m_columns.clientRight, 24 * u),
        Qt::AlignCenter, LadderWords::idle(fold.idle));
}

void LifelinePainter::paintNames()
{
    for (std::size_t i = 0; i < m_page.ribbons.size(); ++i) {
        const LadderRibbon &ribbon = m_page.ribbons[i];
        const bool isLast = i + 1 == m_page.ribbons.size() || m_page.ribbons[i + 1].side != ribbon.side;
        paintName(ribbon, isLast ? 1e9 : y(m_page.ribbons[i + 1].begin));
    }
    for (const LadderBlock &block : m_page.blocks)
        paintBlockName(block);
}

void LifelinePainter::paintName(const LadderRibbon &ribbon, double end)
{
    const double u = m_metrics.unit;
    const QFontMetricsF metrics(m_metrics.name);
    double baseline = y(ribbon.begin) + 15 * u;
    if (ribbon.beginsBefore) // it stays in sight while its state lasts
        baseline = std::min(std::max(baseline, 18 * u), end - 4 * u);
    else if (ribbon.step.after == Transition::Before)
        baseline += 4 * u;
    const double top = baseline - metrics.ascent() * 0.75;
    const double bottom = baseline + metrics.descent() * 0.5;
    const double edge = y(m_page.bottom);
    const bool isCut = (top < 2 * u && bottom > 0) || (top < edge && bottom > edge); // the page beside it has it
    if (isCut || !takeRoom(ribbon.side, top, bottom))
        return;
    paintBeside(ribbon.side, baseline, QString::fromLatin1(stateName(ribbon.step.state).data()), m_metrics.name,
                m_style.theme->name(ribbon.step.state));
}

bool LifelinePainter::isClearOfNames(const LadderPage &page, const LadderMetrics &metrics, Side side, double top,
                                     double bottom)
{
    const double u = metrics.unit;
    return std::none_of(page.ribbons.begin(), page.ribbons.end(), [&](const LadderRibbon &ribbon) {
        // It stands right below where the state begins.
        const double name = std::max(metrics.pixels(ribbon.begin - page.top), 0.0);
        return ribbon.side == side && top < name + 20 * u && name + 2 * u < bottom;
    });
}

void LifelinePainter::paintBlockName(const LadderBlock &block)
{
    const double u = m_metrics.unit;
    const double height = 31 * u; // of its two lines
    const double end = std::min(clamped(block.end), y(m_page.bottom) - height);
    // Beside the block where there is room between names.
    for (double top = std::max(y(block.begin), 0.0) + 6 * u; top < end; top += 6 * u) {
        if (!takeRoom(block.side, top, top + height))
            continue;
        paintBeside(block.side, top + 13 * u, LadderWords::mayNotSend(), m_metrics.boldRemark, m_style.theme->trouble);
        const double room = m_columns.clientLeft - m_columns.namesLeft - 13 * u;
        QString text = LadderWords::windowClosed(block.duration);
        if (QFontMetricsF(m_metrics.remark).horizontalAdvance(text) > room)
            text = LadderWords::windowClosedShortly(block.duration);
        paintBeside(block.side, top + 28 * u, text, m_metrics.remark, m_style.theme->mutedText);
        return;
    }
}

bool LifelinePainter::takeRoom(Side side, double top, double bottom)
{
    auto &taken = m_taken[sideIndex(side)];
    for (const auto &[begin, end] : taken) {
        if (top < end && begin < bottom)
            return false;
    }
    taken.emplace_back(top, bottom);
    return true;
}

void LifelinePainter::paintBeside(Side side, double baseline, const QString &text, const QFont &font,
                                  const QColor &color)
{
    const double gap = 13 * m_metrics.unit;
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    const double left = side == Side::Client ? m_columns.clientLeft - gap - width : m_columns.serverRight + gap;
    m_painter.setFont(font);
    const QRectF box(left - 3 * m_metrics.unit, baseline - 12 * m_metrics.unit, width + 6 * m_metrics.unit,
                     16 * m_metrics.unit);
    const bool isOnLink = std::any_of(m_page.links.begin(), m_page.links.end(), [&](const LadderLink &link) {
        return link.side == side && y(link.from) < box.bottom() && y(link.to) > box.top();
    });
    if (isOnLink) // names stand before links
        m_painter.fillRect(box, m_style.theme->background);
    m_painter.setPen(color);
    m_painter.drawText(QPointF(left, baseline), text);
}

} // namespace tcpladder
