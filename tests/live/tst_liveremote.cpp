// SPDX-License-Identifier: GPL-3.0-or-later
// Capture on another machine: what ssh brings is followed in the window, and what fails there is told with a way out.
#include "app/capture/remotedialog.h"
#include "app/mainwindow/menus.h"
#include "app/mainwindow/messagebar.h"
#include "app/settings/settings.h"
#include "tests/support/conversation.h"
#include "tests/support/livewindow.h"
#include "tests/support/networknamespace.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tcpladder;
using namespace tcpladder::test;

namespace {

QByteArray networkProblem; ///< why this machine has no network to capture on; empty if it has

} // namespace

class TestLiveRemote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void capturesOnAnotherMachine();
    void tellsWhyAnotherMachineFails_data();
    void tellsWhyAnotherMachineFails();
    void tellsThatThereIsNoSsh();
    void givesUpAMachineThatDoesNotAnswer();
    void returnStarts();

private:
    /// Has "ssh" be a script that runs @p script.
    void pretendSsh(const QByteArray &script);

    QTemporaryDir m_folder;
    Settings m_settings;
};

void TestLiveRemote::init()
{
    if (!networkProblem.isEmpty())
        QSKIP(networkProblem.constData());
    forgetRecordings();
}

void TestLiveRemote::pretendSsh(const QByteArray &script)
{
    const QString folder = m_folder.filePath(QStringLiteral("bin"));
    QDir().mkpath(folder);
    QFile ssh(folder + QStringLiteral("/ssh"));
    QVERIFY(ssh.open(QIODevice::WriteOnly | QIODevice::Truncate));
    ssh.write("#!/bin/sh\n" + script);
    ssh.close();
    ssh.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QByteArray path = qgetenv("PATH");
    if (!path.startsWith(folder.toLocal8Bit()))
        qputenv("PATH", folder.toLocal8Bit() + ':' + path);
}

void TestLiveRemote::capturesOnAnotherMachine()
{
    if (QStandardPaths::findExecutable(QStringLiteral("tcpdump")).isEmpty())
        QSKIP("tcpdump is not installed: there is nothing to run on the other machine");
    // ssh's own connection, which must not be captured, is another one between these sockets.
    Conversation login;
    login.open();
    sockaddr_in name{};
    socklen_t length = sizeof name;
    getsockname(login.client(), reinterpret_cast<sockaddr *>(&name), &length);
    const QByteArray ports =
        "127.0.0.1 " + QByteArray::number(ntohs(name.sin_port)) + " 127.0.0.1 " + QByteArray::number(login.port());
    pretendSsh("shift 4\nSSH_CONNECTION='" + ports + "' exec sh -c \"$1\"\n");
    Conversation talk;
    MainWindow window(m_settings);
    window.show();
    const QString filter = QStringLiteral("tcp port %1 or tcp port %2").arg(talk.port()).arg(login.port());
    window.capture().start(
        remoteCapture(QStringLiteral("elsewhere"), QStringLiteral("tcpdump -Z root"), QStringLiteral("lo"), filter));
    QVERIFY(captures(window));
    login.say("what ssh carries");
    talk.open();
    QTRY_COMPARE(segments(window), 3U);
    login.say("more of it");
    talk.say("hello");
    QTRY_COMPARE(segments(window), 5U);
    QCOMPARE(window.session().trace()->counts().flows, 1U);
    QVERIFY(window.capture().statusText().contains(QStringLiteral("elsewhere:lo: capturing")));
    QVERIFY(window.capture().live().isUnsaved());
    const QString file = m_folder.filePath(QStringLiteral("remote.pcapng"));
    window.capture().live().save(file);
    QTRY_COMPARE(segmentsIn(file), 5U);
    window.menus().stopCapture->trigger();
    QTRY_VERIFY(!window.session().isLoading());
    QVERIFY(!window.session().error());
    QCOMPARE(segments(window), 5U);
    window.capture().live().discard();
}

void TestLiveRemote::tellsWhyAnotherMachineFails_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("advice");
    const auto row = [](const char *name, const char *said, int status, const char *reason, const char *advice) {
        QTest::newRow(name) << QByteArray(said) << status << QString::fromLatin1(reason) << QString::fromLatin1(advice);
    };
    // What OpenSSH, dash, sudo and tcpdump say.
    row("no such host", "ssh: Could not resolve hostname nowhere: Name or service not known", 255,
        "nowhere: ssh is not connected to it: ssh: Could not resolve hostname nowhere", "ssh nowhere must log in");
    row("no key", "user@nowhere: Permission denied (publickey,password).", 255, "Permission denied (publickey",
        "ssh-copy-id nowhere");
    row("unknown host key",
        "No ED25519 host key is known for nowhere and you have requested strict checking.\n"
        "Host key verification failed.",
        255, "Host key verification failed", "accept the machine's key once");
    row("changed host key",
        "  remove with:\n  ssh-keygen -f '~/.ssh/known_hosts' -R 'nowhere'\n"
        "Host key for nowhere has changed and you have requested strict checking.\n"
        "Host key verification failed.",
        255, "nowhere: ssh is not connected to it: Host key for nowhere has changed",
        "\nThe machine's key is not the one that was accepted before");
    row("nobody to ask",
        "ssh_askpass: exec(/usr/bin/ssh-askpass): No such file or directory\nHost key verification failed.", 255,
        "nowhere: ssh is not connected to it: Host key verification failed", "accept the machine's key once");
    row("no tcpdump", "sh: 1: exec: tcpdump: not found", 127,
        "nowhere:any: the program that captures was not found there", "/usr/sbin/tcpdump");
    row("no tcpdump for sudo", "sudo: tcpdump: command not found", 1, "was not found there", "Install tcpdump there");
    row("no permission",
        "tcpdump: any: You don't have permission to perform this capture on that device\n(socket: Operation not "
        "permitted)",
        1, "nowhere:any: you may not capture there: tcpdump: any: You don't have permission to perform",
        "sudo -n tcpdump");
    row("sudo asks", "sudo: a password is required", 1, "you may not capture there", "without a password");
    row("no such interface", "tcpdump: any: No such device exists\n(No such device exists)", 1,
        "there is no such interface there", "tcpdump -D");
    row("wrong filter", "tcpdump: can't parse filter expression: syntax error", 1,
        "the filter \"tcp port 80\" is not valid", "pcap-filter(7)");
    row("what tcpdump does is no complaint",
        "tcpdump: listening on any, link-type LINUX_SLL2 (Linux cooked v2), snapshot length 262144 bytes\n"
        "tcpdump: pcap_loop: The interface disappeared\n0 packets captured\n0 packets received by filter\n"
        "0 packets dropped by kernel",
        1, "capturing failed there: tcpdump: pcap_loop: The interface disappeared\n", "run in a terminal");
    row("not a word", "", 3, "nowhere:any: capturing failed there", "run in a terminal");
}

void TestLiveRemote::tellsWhyAnotherMachineFails()
{
    QFETCH(QByteArray, said);
    QFETCH(const int, status);
    pretendSsh("printf '%s\\n' \"" + said.replace('"', "\\\"") + "\" >&2\nexit " + QByteArray::number(status) + '\n');
    MainWindow window(m_settings);
    window.show();
    window.capture().start(remoteCapture(QStringLiteral("nowhere"), QStringLiteral("tcpdump"), QStringLiteral("any"),
                                         QStringLiteral("tcp port 80")));
    QTRY_VERIFY(!window.messages().text().isEmpty());
    QFETCH(const QString, reason);
    QFETCH(const QString, advice);
    const QString text = window.messages().text();
    QVERIFY2(text.contains(reason) && text.contains(advice), qPrintable(text));
    QVERIFY(window.showsStartPage());
}

void TestLiveRemote::tellsThatThereIsNoSsh()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_folder.filePath(QStringLiteral("nothing")).toLocal8Bit());
    MainWindow window(m_settings);
    window.show();
    window.capture().start(
        remoteCapture(QStringLiteral("nowhere"), QStringLiteral("tcpdump"), QStringLiteral("any"), {}));
    QTRY_VERIFY(!window.messages().text().isEmpty());
    qputenv("PATH", path);
    const QString text = window.messages().text();
    QVERIFY2(text.contains(QStringLiteral("ssh: there is no such program on this machine")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("openssh-client")), qPrintable(text));
    QVERIFY(window.showsStartPage());
}

void TestLiveRemote::givesUpAMachineThatDoesNotAnswer()
{
    pretendSsh("exec sleep 300\n");
    MainWindow window(m_settings);
    window.show();
    window.capture().start(
        remoteCapture(QStringLiteral("silent"), QStringLiteral("tcpdump"), QStringLiteral("any"), {}));
    QTRY_COMPARE(startedProcesses().size(), 1);
    window.session().close(); // does not wait for it
    QTRY_COMPARE(startedProcesses().size(), 0);
    QVERIFY(window.showsStartPage());
}

void TestLiveRemote::returnStarts()
{
    RemoteDialog dialog;
    const QSignalSpy started(&dialog, &RemoteDialog::startWanted);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *host = qobject_cast<QLineEdit *>(dialog.focusWidget());
    QVERIFY(host);
    host->clear();
    QTest::keyClick(host, Qt::Key_Return);
    QVERIFY(dialog.isVisible()); // there is no host to start on, and nothing is given up
    QTest::keyClicks(host, QStringLiteral("user@elsewhere"));
    QTest::keyClick(host, Qt::Key_Return);
    QCOMPARE(started.count(), 1);
    const auto settings = started.front().front().value<LiveSettings>();
    QCOMPARE(settings.interface, std::string("user@elsewhere:any"));
    QVERIFY(!dialog.isVisible());
}

int main(int argc, char **argv)
{
    networkProblem = enterOwnNetwork();
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tst_liveremote"));
    TestLiveRemote test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_liveremote.moc"
