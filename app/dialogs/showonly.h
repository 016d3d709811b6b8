// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tcpladder {

/// Shows the dialog of its kind that @p parent has, before all others, or the one that @p make makes while there is none:
/// whoever asks for the settings twice wants them once.
template <typename Dialog, typename Make>
void showOnly(const QWidget &parent, const Make &make)
{
    auto *shown = parent.findChild<Dialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (shown == nullptr || !shown->isVisible()) { // one that was closed is only not deleted yet
        make()->show();
        return;
    }
    shown->raise();
    shown->activateWindow();
}

} // namespace tcpladder
