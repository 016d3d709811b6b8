// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;

namespace tcpladder {

class Settings;

/// Gives @p actions the shortcuts that the user chose, now and whenever the choice changes. Each action is known by its
/// objectName(); the shortcut that it has now is its default.
void followShortcuts(Settings &settings, const QList<QAction *> &actions);
QKeySequence defaultShortcut(const QAction &action);
/// Who of @p actions, other than @p except, has the shortcut @p keys; null if nobody.
const QAction *holderOf(const QKeySequence &keys, const QList<QAction *> &actions, const QAction *except);
/// The action's text as it is read: without the mark of its mnemonic.
QString nameOf(const QAction &action);
/// The menus that the action is in, from the bar on: "View ▸ Labels"; empty if it is in none.
QString menuOf(const QAction &action);

} // namespace tcpladder
