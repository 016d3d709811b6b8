// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog that starts a live capture: interfaces and their traffic, the filter as it is typed, and what to do where the
// permission is missing.
#include "app/capture/capturecontrol.h"
#include "app/capture/filteredit.h"
#include "app/capture/helperprogram.h"
#include "app/capture/interfacemodel.h"
#include "app/capture/startdialog.h"
#include "app/mainwindow/mainwindow.h"
#include "app/mainwindow/menus.h"
#include "app/settings/settings.h"
#include "tests/support/conversation.h"
#include "tests/support/livewindow.h"
#include "tests/support/networknamespace.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tcpladder;
using namespace tcpladder::test;

namespace {

QByteArray networkProblem; ///< why this machine has no network to capture on; empty if it has

/// The button of @p dialog that is seen and says @p text; null if there is none.
QPushButton *buttonOf(const StartDialog &dialog, const QString &text)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().remove(QLatin1Char('&')).contains(text))
            return button;
    }
    return nullptr;
}

} // namespace

class TestStartDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsWhatIsChosen();
    void saysWhatIsMissing();
    void asksAnAdministrator();

private:
    /// Has the file @p name of the test's folder be a script that runs @p script.
    QString pretend(const QString &name, const QByteArray &script);

    QTemporaryDir m_folder;
    Settings m_settings;
};

void TestStartDialog::init()
{
    if (!networkProblem.isEmpty())
        QSKIP(networkProblem.constData());
    forgetRecordings();
}

QString TestStartDialog::pretend(const QString &name, const QByteArray &script)
{
    const QString path = m_folder.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write("#!/bin/sh\n" + script);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

void TestStartDialog::startsWhatIsChosen()
{
    MainWindow window(m_settings);
    window.show();
    window.menus().startCapture->trigger();
    auto *dialog = window.findChild<StartDialog *>();
    QVERIFY(dialog);
    const QAbstractItemModelTester tester(&dialog->interfaces());
    QTRY_VERIFY(dialog->interfaces().rowOf(QStringLiteral("lo")) >= 0);
    QVERIFY(dialog->interfaces().rowOf(QStringLiteral("any")) >= 0);
    QVERIFY(dialog->interfaces().rowOf(QStringLiteral("nflog")) < 0);
    QCOMPARE(dialog->permissionText(), QString());
    const int lo = dialog->interfaces().rowOf(QStringLiteral("lo"));
    QCOMPARE(dialog->interfaces().access(lo), CaptureAccess::Allowed);
    dialog->table().selectRow(lo);
    QTRY_VERIFY(dialog->startButton().isEnabled());

    dialog->filter().edit().setText(QStringLiteral("tcp prt 80"));
    QTRY_VERIFY(dialog->filter().problem().contains(QStringLiteral("\"prt\"")));
    QVERIFY(!dialog->startButton().isEnabled());
    Conversation talk;
    const QString filter = QStringLiteral("tcp port %1").arg(talk.port());
    dialog->filter().edit().setText(filter);
    QTRY_VERIFY(dialog->startButton().isEnabled());
    QCOMPARE(dialog->filter().problem(), QString());

    talk.open(); // the graph shows it
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            const auto rates = dialog->interfaces()
                                   .index(lo, InterfaceModel::Traffic)
                                   .data(InterfaceModel::TrafficRole)
                                   .value<QList<double>>();
            return std::any_of(rates.begin(), rates.end(), [](double rate) { return rate > 0; });
        }(),
        10'000);
    dialog->startButton().click();
    QVERIFY(captures(window));
    QCOMPARE(window.session().filter(), filter);
    talk.say("hello");
    QTRY_COMPARE(segments(window), 2U);

    StartDialog again; // the last settings are remembered
    QCOMPARE(again.filter().filter(), filter);
    QTRY_COMPARE(QString::fromStdString(again.settings().interface), QStringLiteral("lo"));
    window.capture().live().discard();
}

void TestStartDialog::saysWhatIsMissing()
{
    // A helper that must not be run, as on a machine where this user is not in its group.
    const QString helper = m_folder.filePath(QStringLiteral("tcpladder-capture"));
    QFile file(helper);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    file.setPermissions(QFile::ReadOwner);
    setCaptureHelper(helper);
    StartDialog dialog;
    dialog.show();
    QTRY_VERIFY(dialog.interfaces().rowOf(QStringLiteral("lo")) >= 0);
    QTRY_VERIFY2(dialog.permissionText().contains(QStringLiteral("usermod -aG")), qPrintable(dialog.permissionText()));

    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\nshift\nfor i in \"$@\"; do echo permission $i; done\n"); // one without capabilities
    file.close();
    StartDialog denied;
    denied.show();
    QTRY_VERIFY2(denied.permissionText().contains(QStringLiteral("setcap cap_net_raw,cap_net_admin=eip ") + helper),
                 qPrintable(denied.permissionText()));
    QVERIFY(!denied.startButton().isEnabled());
    const auto copy = [](const StartDialog &shown) { return buttonOf(shown, QStringLiteral("Copy")); };
    QVERIFY(copy(denied));
    copy(denied)->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("setcap")));
    QVERIFY(copy(dialog));
    copy(dialog)->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("usermod")));

    file.remove();
    StartDialog missing; // no command brings it back
    missing.show();
    QTRY_VERIFY2(missing.permissionText().contains(QStringLiteral("Install tcpladder again")),
                 qPrintable(missing.permissionText()));
    QVERIFY(!copy(missing));
    QVERIFY(!missing.startButton().isEnabled());
}

void TestStartDialog::asksAnAdministrator()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_folder.filePath(QStringLiteral("bin")).toLocal8Bit() + ':' + path);
    const QString helper = pretend(QStringLiteral("a helper"), "shift\nfor i; do echo permission $i; done\n");
    setCaptureHelper(helper);
    pretend(QStringLiteral("bin/pkexec"), "exit 126\n"); // as where the question is declined
    StartDialog dialog;
    dialog.show();
    QTRY_VERIFY(!dialog.permissionText().isEmpty());
    QPushButton *allow = buttonOf(dialog, QStringLiteral("Allow Now"));
    QVERIFY(allow);
    allow->click();
    QVERIFY(!allow->isEnabled());
    QTRY_VERIFY(allow->isEnabled()); // to be asked once more
    QVERIFY(!dialog.startButton().isEnabled());

    // What an administrator's setcap does to the helper.
    pretend(QStringLiteral("bin/setcap"),
            "[ \"$1\" = cap_net_raw,cap_net_admin=eip ] || exit 1\nsed -i s/permission/ok/ \"$2\"\n");
    pretend(QStringLiteral("bin/pkexec"), "exec \"$@\"\n");
    allow->click();
    QTRY_VERIFY(dialog.startButton().isEnabled());
    QCOMPARE(dialog.permissionText(), QString());
    qputenv("PATH", path);
}

int main(int argc, char **argv)
{
    networkProblem = enterOwnNetwork();
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tst_startdialog"));
    TestStartDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_startdialog.moc"
