// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/desktopwishes.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <utility>

namespace tcpladder {
namespace {

const QString Service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString Path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString Interface = QStringLiteral("org.freedesktop.portal.Settings");

const QString Look = QStringLiteral("org.freedesktop.appearance");
const QString ColorScheme = QStringLiteral("color-scheme"); // 0: no wish, 1: dark, 2: light
const QString Gnome = QStringLiteral("org.gnome.desktop.interface");
const QString Animations = QStringLiteral("enable-animations");

/// The portal's Read wraps its answer in a variant too many.
QVariant bare(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopWishes::DesktopWishes(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    qRegisterMetaType<QDBusVariant>(); // or the slot would not be found: where it is declared, the type is not whole
    [[maybe_unused]] const bool isHeard = bus.connect(Service, Path, Interface, QStringLiteral("SettingChanged"), this,
                                                      SLOT(take(QString, QString, QDBusVariant)));
    Q_ASSERT(isHeard);
    ask(Look, ColorScheme);
    ask(Gnome, Animations);
}

void DesktopWishes::ask(const QString &space, const QString &key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(Service, Path, Interface, QStringLiteral("Read"));
    question << space << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, space, key](QDBusPendingCallWatcher *answered) {
        const QDBusPendingReply<QDBusVariant> reply = *answered;
        if (reply.isValid())
            take(space, key, reply.value());
        answered->deleteLater();
    });
}

void DesktopWishes::take(const QString &space, const QString &key, const QDBusVariant &value)
{
    const QVariant wish = bare(QVariant::fromValue(value));
    if (space == Look && key == ColorScheme) {
        if (const bool isDark = wish.toUInt() == 1; std::exchange(m_isDark, isDark) != isDark)
            Q_EMIT darkChanged(isDark);
    } else if (space == Gnome && key == Animations) {
        if (const bool isAnimated = wish.toBool(); std::exchange(m_isAnimated, isAnimated) != isAnimated)
            Q_EMIT animatedChanged(isAnimated);
    }
}

} // namespace tcpladder
