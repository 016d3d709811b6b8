// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tcp/side.h"
#include "core/tcp/state.h"

#include <QColor>
#include <QPalette>
#include <QString>

#include <array>

namespace tcpladder {

/// All colours that the program draws with: one set for each theme. Text on `background` has a contrast of 4.5 : 1 at
/// least, and nothing is told by colour alone.
struct Theme {
    enum class Kind { Light, Dark, Print };

    Kind kind = Kind::Light;
    QColor background;
    QColor header; ///< behind pinned headers and footers
    QColor rule;   ///< thin lines that separate
    QColor text;
    QColor mutedText; ///< numbers and remarks of second rank
    QColor selection; ///< behind the selected segment
    QColor trouble;   ///< crimson, for trouble alone
    QColor troubleBackground;
    std::array<QColor, 2> direction;          ///< of the client's and of the server's segments
    std::array<QColor, StateCount> stateFill; ///< ribbons
    std::array<QColor, StateCount> stateText; ///< names beside the ribbons

    const QColor &fill(State state) const { return stateFill[static_cast<std::size_t>(state)]; }
    const QColor &name(State state) const { return stateText[static_cast<std::size_t>(state)]; }
    const QColor &arrow(Side from) const { return direction[sideIndex(from)]; }

    static const Theme &light();
    static const Theme &dark();
    static const Theme &print();
    /// The theme whose palette @p palette is; of another palette light or dark, whichever it is.
    static const Theme &of(const QPalette &palette);
    /// By its name on the command line: "light", "dark" or "print"; anything else follows @p palette.
    static const Theme &named(const QString &name, const QPalette &palette);
    /// What @p color looks like upon @p ground where only @p opacity of it is there, from 0 to 1: opaque itself, as the
    /// raster engine takes many times as long over a colour that is not.
    static QColor upon(const QColor &ground, const QColor &color, float opacity);
    /// The palette that the whole window takes when the user asks for this theme rather than the desktop's.
    QPalette palette() const;
};

} // namespace tcpladder
