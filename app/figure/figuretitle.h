// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/figure.h"

#include <QFont>

namespace tcpladder {

struct Theme;

/// A title above a figure and a caption below it; either may be empty, and then takes no room.
class FigureTitle
{
public:
    /// For figures of @p width pixels; @p font is that of the caption, the title's is larger.
    FigureTitle(const QString &title, const QString &caption, const QFont &font, double width);

    /// The height that both take.
    double height() const { return m_above + m_below; }
    /// @p figure with both around it.
    Figure around(Figure figure, const Theme &theme) const;

private:
    QString m_title;
    QString m_caption;
    QFont m_titleFont;
    QFont m_captionFont;
    double m_width;
    double m_margin;
    double m_above;
    double m_below;
};

} // namespace tcpladder
