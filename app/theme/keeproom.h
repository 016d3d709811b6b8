// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace tcpladder {

/// Gives @p label the most room that it has needed so far: what stands around a number that ticks is neither moved nor
/// laid out again with each tick.
inline void keepRoom(QLabel &label)
{
    const QSize most = label.sizeHint().expandedTo(label.minimumSize());
    if (most != label.minimumSize())
        label.setFixedSize(most);
}

/// Forgets what keepRoom() kept: after a change of font or language.
inline void releaseRoom(QLabel &label)
{
    label.setMinimumSize(0, 0);
    label.setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
}

} // namespace tcpladder
