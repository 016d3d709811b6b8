// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop's portal says is taken at the start and whenever it changes, on a session bus made for the test.
#include "app/settings/desktopwishes.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QHash>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>

using namespace tcpladder;

namespace {

const QString Service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString Path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString ColorScheme = QStringLiteral("org.freedesktop.appearance color-scheme");
const QString Animations = QStringLiteral("org.gnome.desktop.interface enable-animations");

} // namespace

/// Answers as xdg-desktop-portal does: with a variant within the variant.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    QHash<QString, QVariant> settings;

public Q_SLOTS:
    QDBusVariant Read(const QString &space, const QString &key)
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(settings.value(space + QLatin1Char(' ') + key, 0))));
    }

Q_SIGNALS:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

class TestDesktopWishes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void nothingIsWishedWithoutAPortal();
    void isTakenAtTheStart();
    void followsChanges();

private:
    bool offer();

    QProcess m_daemon;
    QDBusConnection m_bus{QString()};
    Portal m_portal;
};

void TestDesktopWishes::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
        QSKIP("dbus-daemon is not installed");
    QTemporaryFile config; // the session's own would start the machine's portal
    QVERIFY(config.open());
    config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
                 "<policy context=\"default\"><allow send_destination=\"*\"/><allow eavesdrop=\"false\"/>"
                 "<allow own=\"*\"/></policy></busconfig>");
    config.close();
    m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--config-file=") + config.fileName(),
                                                   QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_daemon.waitForReadyRead());
    const QByteArray address = m_daemon.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    m_bus = QDBusConnection::connectToBus(QString::fromLocal8Bit(address), QStringLiteral("portal"));
    QVERIFY(m_bus.isConnected());
}

void TestDesktopWishes::cleanupTestCase()
{
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

void TestDesktopWishes::init()
{
    m_portal.settings = {{ColorScheme, QVariant::fromValue(1U)}, {Animations, false}};
}

void TestDesktopWishes::cleanup()
{
    m_bus.unregisterService(Service);
    m_bus.unregisterObject(Path);
}

bool TestDesktopWishes::offer()
{
    return m_bus.registerObject(Path, &m_portal, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
           && m_bus.registerService(Service);
}

void TestDesktopWishes::nothingIsWishedWithoutAPortal()
{
    const DesktopWishes wishes;
    QTest::qWait(50); // for an error to come back
    QVERIFY(!wishes.isDark());
    QVERIFY(wishes.isAnimated());
}

void TestDesktopWishes::isTakenAtTheStart()
{
    QVERIFY(offer());
    const DesktopWishes wishes;
    QSignalSpy dark(&wishes, &DesktopWishes::darkChanged);
    QSignalSpy animated(&wishes, &DesktopWishes::animatedChanged);
    QTRY_COMPARE(dark.count(), 1);
    QTRY_COMPARE(animated.count(), 1);
    QVERIFY(wishes.isDark());
    QVERIFY(!wishes.isAnimated());
}

void TestDesktopWishes::followsChanges()
{
    QVERIFY(offer());
    const DesktopWishes wishes;
    QTRY_VERIFY(wishes.isDark());
    const QStringList key = ColorScheme.split(QLatin1Char(' '));
    Q_EMIT m_portal.SettingChanged(key[0], key[1], QDBusVariant(QVariant::fromValue(2U)));
    QTRY_VERIFY(!wishes.isDark());
    Q_EMIT m_portal.SettingChanged(key[0], key[1], QDBusVariant(QVariant::fromValue(1U)));
    QTRY_VERIFY(wishes.isDark());
    Q_EMIT m_portal.SettingChanged(key[0], QStringLiteral("accent-color"), QDBusVariant(0));
    Q_EMIT m_portal.SettingChanged(key[0], key[1], QDBusVariant(QVariant::fromValue(0U)));
    QTRY_VERIFY(!wishes.isDark());
}

QTEST_GUILESS_MAIN(TestDesktopWishes)
#include "tst_desktopwishes.moc"
