// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/appearance.h"

#include "app/theme/theme.h"

#include <QApplication>

namespace tcpladder {

Appearance::Appearance(QObject *parent)
    : QObject(parent),
      m_desktop(QApplication::palette()),
      m_font(QApplication::font())
{}

void Appearance::apply(const QString &theme)
{
    const bool followsDesktop = theme.isEmpty() || theme == QLatin1String("system");
    QApplication::setPalette(followsDesktop ? m_desktop : Theme::named(theme, m_desktop).palette());
}

void Appearance::setTextSize(int percent)
{
    QFont font = m_font;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * percent / 100);
    else
        font.setPixelSize(font.pixelSize() * percent / 100);
    QApplication::setFont(font);
}

} // namespace tcpladder
