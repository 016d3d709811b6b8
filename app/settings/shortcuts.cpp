// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/shortcuts.h"

#include "app/settings/settings.h"

#include <QAction>
#include <QMenu>
#include <QRegularExpression>
#include <QVariant>

#include <algorithm>

namespace tcpladder {
namespace {

constexpr const char *Default = "defaultShortcut";

void apply(const Settings &settings, const QList<QAction *> &actions)
{
    for (QAction *action : actions)
        action->setShortcut(settings.shortcut(action->objectName()).value_or(defaultShortcut(*action)));
}

} // namespace

void followShortcuts(Settings &settings, const QList<QAction *> &actions)
{
    for (QAction *action : actions)
        action->setProperty(Default, QVariant::fromValue(action->shortcut()));
    apply(settings, actions);
    if (!actions.isEmpty())
        QObject::connect(&settings, &Settings::shortcutsChanged, actions.first(),
                         [&settings, actions] { apply(settings, actions); });
}

QKeySequence defaultShortcut(const QAction &action)
{
    return action.property(Default).value<QKeySequence>();
}

const QAction *holderOf(const QKeySequence &keys, const QList<QAction *> &actions, const QAction *except)
{
    const auto holder = std::find_if(actions.begin(), actions.end(), [&](const QAction *action) {
        return action != except && !keys.isEmpty() && action->shortcut() == keys;
    });
    return holder == actions.end() ? nullptr : *holder;
}

QString nameOf(const QAction &action)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&(?=.)|…"));
    return action.text().remove(mnemonic);
}

QString menuOf(const QAction &action)
{
    for (const QObject *object : action.associatedObjects()) {
        const auto *menu = qobject_cast<const QMenu *>(object);
        if (!menu)
            continue;
        const QString name = nameOf(*menu->menuAction());
        const QString above = menuOf(*menu->menuAction());
        return above.isEmpty() ? name : above + QStringLiteral(" ▸ ") + name;
    }
    return {};
}

} // namespace tcpladder
