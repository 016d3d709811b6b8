// SPDX-License-Identifier: GPL-3.0-or-later
// What was open at the end is open again at the start: each window with its captures.
#include "app/mainwindow/mainwindow.h"
#include "app/mainwindow/menus.h"
#include "app/mainwindow/windows.h"
#include "app/settings/settings.h"
#include "tests/app/capturefile.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QHash>
#include <QScreen>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace tcpladder;

class TestWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void quittingKeepsAllWindows();
    void eachWindowKeepsItsPanels();
    void noWindowReachesBeyondTheScreen();
    void aWindowClosedAloneIsForgotten();
    void closingTheLastKeepsIt();
    void whatIsGoneIsNotOpened();
    void isNotWanted();

private:
    QString write(const QString &name) const;
    /// What the windows show that are open, each window's captures joined.
    static QStringList shown();

    QTemporaryDir m_folder;
    Settings m_settings;
};

void TestWindows::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(QStringLiteral("settings")));
    QCoreApplication::setOrganizationName(QStringLiteral("tcpladder"));
    QCoreApplication::setApplicationName(QStringLiteral("tcpladder"));
}

void TestWindows::init()
{
    QSettings().clear();
}

QString TestWindows::write(const QString &name) const
{
    const QString path = m_folder.filePath(name);
    return test::writeFile(path, test::captureOf(1)) ? path : QString();
}

QStringList TestWindows::shown()
{
    QStringList names;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(widget); window != nullptr && window->isVisible())
            names.append(window->session().files().join(QLatin1Char(' ')));
    }
    names.sort();
    return names;
}

void TestWindows::quittingKeepsAllWindows()
{
    const QString one = write(QStringLiteral("1.pcap"));
    const QString two = write(QStringLiteral("2.pcap"));
    {
        Windows windows(m_settings);
        MainWindow &first = windows.start({one}, {});
        windows.open({two, one}, QStringLiteral("tcp"));
        first.menus().quit->trigger();
        QCOMPARE(shown(), QStringList());
    }
    Windows windows(m_settings);
    windows.start({}, {});
    QCOMPARE(shown(), QStringList({one, two + QLatin1Char(' ') + one}));
    QCOMPARE(m_settings.openWindows().at(1).filter, QStringLiteral("tcp"));
}

void TestWindows::eachWindowKeepsItsPanels()
{
    const auto charts = [](const MainWindow &window) {
        return window.findChild<QDockWidget *>(QStringLiteral("charts"));
    };
    const QStringList captures = {write(QStringLiteral("1.pcap")), write(QStringLiteral("2.pcap"))};
    {
        Windows windows(m_settings);
        MainWindow &first = windows.start({captures[0]}, {});
        MainWindow &second = windows.open({captures[1]});
        QTRY_VERIFY(!first.session().isLoading() && !second.session().isLoading());
        charts(first)->toggleViewAction()->trigger();
        first.menus().quit->trigger();
    }
    Windows windows(m_settings);
    windows.start({}, {});
    QHash<QString, bool> isShown;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<MainWindow *>(widget);
        if (window == nullptr || !window->isVisible())
            continue;
        QTRY_VERIFY(!window->session().isLoading());
        isShown[window->session().files().value(0)] = !charts(*window)->isHidden();
    }
    QCOMPARE(isShown, (QHash<QString, bool>{{captures[0], true}, {captures[1], false}}));
}

void TestWindows::noWindowReachesBeyondTheScreen()
{
    Windows windows(m_settings);
    windows.start({write(QStringLiteral("1.pcap"))}, {});
    for (int i = 0; i < 4; ++i) { // each a little below and beside the one before
        const MainWindow &window = windows.open({});
        constexpr int Frame = 4; // which is known only later
        const QRect screen = window.screen()->availableGeometry().adjusted(-Frame, -Frame, Frame, Frame);
        QVERIFY2(screen.contains(window.geometry()), qPrintable(QString::number(i)));
    }
}

void TestWindows::aWindowClosedAloneIsForgotten()
{
    const QString one = write(QStringLiteral("1.pcap"));
    {
        Windows windows(m_settings);
        MainWindow &first = windows.start({one}, {});
        windows.open({write(QStringLiteral("2.pcap"))}).close();
        first.menus().quit->trigger();
    }
    Windows windows(m_settings);
    windows.start({}, {});
    QCOMPARE(shown(), QStringList(one));
}

void TestWindows::closingTheLastKeepsIt()
{
    const QString one = write(QStringLiteral("1.pcap"));
    const QString two = write(QStringLiteral("2.pcap"));
    {
        Windows windows(m_settings);
        MainWindow &first = windows.start({one}, {});
        MainWindow &second = windows.open({two});
        first.close();
        second.close();
    }
    Windows windows(m_settings);
    windows.start({}, {});
    QCOMPARE(shown(), QStringList(two));
}

void TestWindows::whatIsGoneIsNotOpened()
{
    const QString one = write(QStringLiteral("1.pcap"));
    {
        Windows windows(m_settings);
        windows.start({one}, {}).close();
    }
    QVERIFY(QFile::remove(one));
    Windows windows(m_settings);
    QVERIFY(windows.start({}, {}).showsStartPage());
    QCOMPARE(shown(), QStringList(QString()));
}

void TestWindows::isNotWanted()
{
    const QString one = write(QStringLiteral("1.pcap"));
    {
        Windows windows(m_settings);
        windows.start({one}, {}).close();
    }
    m_settings.setReopensCaptures(false);
    Windows windows(m_settings);
    QVERIFY(windows.start({}, {}).showsStartPage());
}

QTEST_MAIN(TestWindows)
#include "tst_windows.moc"
