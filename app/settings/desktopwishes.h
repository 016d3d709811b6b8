// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;
class QString;

namespace tcpladder {

/// What this user asked of the whole desktop: dark windows, no animations. It is told by the desktop's settings portal
/// (org.freedesktop.portal.Settings), which Qt 6.4 does not ask; where there is none, nothing is wished.
class DesktopWishes : public QObject
{
    Q_OBJECT

public:
    /// Asks at once, and is answered while the event loop runs.
    explicit DesktopWishes(QObject *parent = nullptr);

    bool isDark() const { return m_isDark; }
    bool isAnimated() const { return m_isAnimated; }

Q_SIGNALS:
    void darkChanged(bool isDark);
    void animatedChanged(bool isAnimated);

private Q_SLOTS:
    void take(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &space, const QString &key);

    bool m_isDark = false;
    bool m_isAnimated = true;
};

} // namespace tcpladder
