// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>
#include <QString>

namespace tcpladder {

/// Gives the whole program the palette of a theme and its size of text; views follow their palette and font.
class Appearance : public QObject
{
public:
    /// The application's font as it is now is the desktop's.
    explicit Appearance(QObject *parent = nullptr);

    /// @p theme is "light", "dark" or "print"; anything else follows the desktop.
    void apply(const QString &theme);
    /// Whether the desktop wants its windows dark; by itself Qt knows only of some desktops.
    void setDesktopDark(bool isDark);
    /// @p percent of the desktop's size of text.
    void setTextSize(int percent);

private:
    QString m_theme;
    QFont m_font;
    bool m_isDesktopDark = false;
};

} // namespace tcpladder
