// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/laddermetrics.h"

#include <QFontMetricsF>

#include <algorithm>

namespace tcpladder {
namespace {

constexpr double DesignSize = 14.5;

QFont sized(QFont font, double pixels, QFont::Weight weight = QFont::Normal)
{
    font.setPixelSize(std::max(5, qRound(pixels)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting); // the same letters slanted, straight and as outlines
    return font;
}

/// For what is mostly digits, of which there are hundreds in a frame: without kerning and ligatures, which change nothing
/// in them and take most of their time. Scripts that need shaping get it all the same.
QFont plain(QFont font)
{
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

} // namespace

LadderMetrics::LadderMetrics(const QFont &font, double textSize, double row)
    : rowHeight(row),
      unit(textSize / DesignSize),
      text(plain(sized(font, textSize))),
      boldText(plain(sized(font, textSize, QFont::DemiBold))),
      number(plain(sized(font, 14 * unit))),
      name(sized(font, 13.5 * unit, QFont::DemiBold)),
      remark(sized(font, 13 * unit)),
      boldRemark(sized(font, 12.5 * unit, QFont::DemiBold)),
      endPoint(sized(font, 18.5 * unit, QFont::DemiBold)),
      m_digitWidth(QFontMetricsF(number).horizontalAdvance(QLatin1Char('0'))),
      m_signWidth(QFontMetricsF(number).horizontalAdvance(QLatin1Char('.')))
{}

double LadderMetrics::numberWidth(const QString &digits) const
{
    double width = 0;
    for (const QChar c : digits) {
        if (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            width += m_digitWidth;
        else
            width += c == QLatin1Char('.') ? m_signWidth : QFontMetricsF(number).horizontalAdvance(c);
    }
    return width;
}

} // namespace tcpladder
