// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>
#include <QString>

namespace tcpladder {

/// Gives the whole program the palette of a theme; views follow their palette.
class Appearance : public QObject
{
public:
    /// The application's palette as it is now is the desktop's.
    explicit Appearance(QObject *parent = nullptr);

    /// @p theme is "light", "dark" or "print"; anything else follows the desktop.
    void apply(const QString &theme);

private:
    QPalette m_desktop;
};

} // namespace tcpladder
