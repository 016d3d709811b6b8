// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ladder/rowunits.h"

#include <QFont>
#include <QString>

namespace tcpladder {

/// Sizes of a ladder's parts in pixels, all from the size of its text and the height of its rows.
struct LadderMetrics {
    /// Sizes for @p textSize pixels of text (6 to 60) and rows of @p rowHeight pixels, in the family of @p font.
    LadderMetrics(const QFont &font, double textSize, double rowHeight);

    /// The smallest and the usual height of a row for text of @p textSize pixels.
    static double usualRow(double textSize) { return textSize * 3.3; }
    static double smallestRow(double textSize) { return textSize * 2.4; }

    double rowHeight;
    double unit;    ///< 1/14.5 of the text's size: drawn sizes are multiples of it
    QFont text;     ///< labels
    QFont boldText; ///< labels of data
    QFont number;   ///< the gutter
    QFont name;     ///< states
    QFont remark;   ///< roles, brackets, headings
    QFont boldRemark;
    QFont endPoint; ///< the header's end points

    double pixels(LadderY units) const { return static_cast<double>(units) * rowHeight / RowUnits; }
    LadderY units(double pixels) const { return static_cast<LadderY>(pixels * RowUnits / rowHeight); }

    /// The width of @p digits in the gutter's letters: all digits are as wide as one.
    double numberWidth(const QString &digits) const;

    double headerHeight() const { return 74 * unit; }
    /// Of a header in one line, without roles.
    double lowHeaderHeight() const { return 36 * unit; }
    double footerHeight() const { return 38 * unit; }
    /// How far above an arrow its label reaches, or the pill that counts it.
    double labelHeight() const { return 18 * unit; }
    double pillHeight() const { return 22.5 * unit; }
    /// How thick the arrow is that stands for several segments.
    double foldThickness() const { return 25 * unit; }
    double ribbonWidth() const { return 14 * unit; }

private:
    double m_digitWidth;
    double m_signWidth;
};

} // namespace tcpladder
