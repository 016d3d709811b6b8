// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/appearance.h"

#include "app/theme/theme.h"

#include <QApplication>
#include <QPalette>

namespace tcpladder {
namespace {

bool followsDesktop(const QString &theme)
{
    return theme.isEmpty() || theme == QLatin1String("system");
}

} // namespace

Appearance::Appearance(QObject *parent) : QObject(parent), m_font(QApplication::font()) {}

void Appearance::apply(const QString &theme)
{
    m_theme = theme;
    if (!followsDesktop(theme)) {
        QApplication::setPalette(Theme::named(theme, {}).palette());
        return;
    }
    QPalette desktop; // no colour of its own: the desktop's, and whatever it becomes
    QApplication::setPalette(desktop);
    const Theme &known = Theme::of(QApplication::palette());
    if (m_isDesktopDark && known.kind != Theme::Kind::Dark) {
        QApplication::setPalette(Theme::dark().palette());
        return;
    }
    desktop.setColor(QPalette::PlaceholderText, known.mutedText); // Qt's own can hardly be read
    QApplication::setPalette(desktop);
}

void Appearance::setDesktopDark(bool isDark)
{
    m_isDesktopDark = isDark;
    if (followsDesktop(m_theme))
        apply(m_theme);
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
