// SPDX-License-Identifier: GPL-3.0-or-later
// Live capture in the window: the ladder grows as packets come, and what users fear: a killed window, an unsaved capture.
#include "app/capture/capturecontrol.h"
#include "app/capture/helperprogram.h"
#include "app/capture/kernelpanel.h"
#include "app/capture/recordings.h"
#include "app/capture/recoverybar.h"
#include "app/ladder/ladderview.h"
#include "app/mainwindow/mainwindow.h"
#include "app/mainwindow/menus.h"
#include "app/mainwindow/messagebar.h"
#include "app/settings/settings.h"
#include "core/report/textladder.h"
#include "tests/support/conversation.h"
#include "tests/support/livewindow.h"
#include "tests/support/networknamespace.h"
#include "tests/support/vethpair.h"

#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>
#include <initializer_list>
#include <optional>
#include <sstream>

using namespace tcpladder;
using namespace tcpladder::test;

namespace {

constexpr auto WindowToKill = "--window-to-kill";

QByteArray networkProblem; ///< why this machine has no network to capture on; empty if it has

} // namespace

class TestLiveWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void growsAsPacketsCome();
    void theLadderIsRightWithoutReloading_data();
    void theLadderIsRightWithoutReloading();
    void pauseAndClear();
    void restarts();
    void followsTheNextFlow();
    void savesWhileCapturing_data();
    void savesWhileCapturing();
    void asksBeforeAnUnsavedCaptureIsLost();
    void staysWhereAnotherCannotBeOpened();
    void tellsWhatWentWrong();
    void tellsOfAFullDisk();
    void tellsThatTheInterfaceIsGone();
    void timeWaitRunsDownByTheClock();
    void offersWhatAKilledWindowLeft();
    void kernelsView();

private:
    static QString ladderOf(MainWindow &window)
    {
        std::ostringstream out;
        writeTextLadder(*window.session().trace(), FlowId(0), {}, out);
        return QString::fromStdString(out.str());
    }
    static void chooseFile(const QString &path)
    {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->selectFile(path);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
    }

    QTemporaryDir m_folder;
    Settings m_settings;
};

void TestLiveWindow::init()
{
    if (!networkProblem.isEmpty())
        QSKIP(networkProblem.constData());
    forgetRecordings();
}

void TestLiveWindow::growsAsPacketsCome()
{
    Conversation talk;
    MainWindow window(m_settings);
    window.show();
    window.capture().start(on(talk));
    QVERIFY(!window.showsStartPage());
    QVERIFY(captures(window));
    talk.open();
    QTRY_COMPARE(segments(window), 3U);
    QTRY_VERIFY(window.navigator().flow().isValid());
    QTRY_VERIFY(window.ladder().ladder() && window.ladder().ladder()->segmentCount() >= 3);
    QVERIFY(window.ladder().isFollowing());
    talk.say("hello");
    QTRY_COMPARE(segments(window), 5U);
    QVERIFY(window.capture().statusText().contains(QStringLiteral("lo: capturing")));
    QTRY_VERIFY2(window.capture().statusText().contains(QStringLiteral("packets: 5 · dropped: 0")),
                 qPrintable(window.capture().statusText()));
    window.menus().stopCapture->trigger();
    QTRY_VERIFY(!window.session().isLoading());
    QVERIFY(!window.session().error());
    QVERIFY(window.capture().statusText().contains(QStringLiteral("lo: ended")));
    QVERIFY(!window.ladder().isFollowing());
    QCOMPARE(segments(window), 5U); // and what came stays
    window.capture().live().discard();
    window.session().close();
    QTRY_VERIFY(QDir(recordingsFolder()).isEmpty());
}

void TestLiveWindow::theLadderIsRightWithoutReloading_data()
{
    QTest::addColumn<QByteArray>("interface");
    for (const char *interface : {"lo", "any", VethPair::Near})
        QTest::newRow(interface) << QByteArray(interface);
}

void TestLiveWindow::theLadderIsRightWithoutReloading()
{
    QFETCH(QByteArray, interface);
    std::optional<VethPair> cable;
    if (interface == VethPair::Near && !cable.emplace().isMade())
        QSKIP("the program ip (of iproute2) is missing, or the kernel has no veth");
    Conversation talk = cable ? Conversation(VethPair::FarAddress, cable->farSocket()) : Conversation();
    MainWindow window(m_settings);
    window.show();
    window.capture().start(on(talk, interface.constData()));
    QVERIFY(captures(window));
    const auto state = [&](Side side) { return window.session().trace()->path(FlowId(0), side).back().state; };
    talk.open();
    QTRY_COMPARE(segments(window), 3U);
    QCOMPARE(state(Side::Client), State::Established);
    QTRY_VERIFY(window.ladder().ladder() && window.ladder().ladder()->segmentCount() == 3);
    talk.say("hello");
    QTRY_COMPARE(segments(window), 5U);
    talk.shut();
    QTRY_COMPARE(state(Side::Server), State::TimeWait);
    QTRY_COMPARE(state(Side::Client), State::Closed);
    QTRY_COMPARE(window.ladder().ladder()->segmentCount(), segments(window));
    const QString live = ladderOf(window);
    QVERIFY2(live.contains(QStringLiteral("SYN-RECEIVED")) && live.contains(QStringLiteral("TIME-WAIT")),
             qPrintable(live));

    const QString file = m_folder.filePath(QString::fromLatin1(interface) + QStringLiteral(".pcapng"));
    const std::uint32_t all = segments(window);
    window.capture().live().save(file);
    QTRY_COMPARE(segmentsIn(file), all);
    QTRY_VERIFY(!window.capture().live().isUnsaved());
    window.open({file});
    QTRY_VERIFY(!window.session().isLoading() && !window.session().isLive());
    QCOMPARE(ladderOf(window), live);
}

void TestLiveWindow::pauseAndClear()
{
    Conversation talk;
    MainWindow window(m_settings);
    window.show();
    window.capture().start(on(talk));
    QVERIFY(captures(window));
    talk.open();
    QTRY_COMPARE(segments(window), 3U);
    window.menus().pauseCapture->trigger();
    QVERIFY(window.capture().live().isPaused());
    talk.say("hello");
    QTRY_COMPARE(window.capture().live().counts().packets, std::uint64_t{5});
    QCOMPARE(segments(window), 3U);
    window.menus().pauseCapture->trigger();
    QTRY_COMPARE(segments(window), 5U);

    window.menus().clearCapture->trigger();
    QCOMPARE(segments(window), 0U);
    talk.say("again");
    QTRY_COMPARE(segments(window), 2U); // only what came since
    QCOMPARE(window.session().trace()->flow(FlowId(0)).totalBytes(), std::uint64_t{5});
    const QString file = m_folder.filePath(QStringLiteral("cleared.pcapng"));
    window.capture().live().save(file);
    QTRY_COMPARE(segmentsIn(file), 2U);
    window.capture().live().discard();
}

void TestLiveWindow::restarts()
{
    Conversation talk;
    MainWindow window(m_settings);
    window.capture().start(on(talk));
    QVERIFY(captures(window));
    talk.open();
    QTRY_COMPARE(segments(window), 3U);
    window.capture().live().restart();
    QVERIFY(captures(window));
    QCOMPARE(segments(window), 0U);
    talk.say("hello");
    QTRY_COMPARE(segments(window), 2U);
    QTRY_COMPARE(QDir(recordingsFolder()).entryList(QDir::Files).size(), 1);
    window.capture().live().discard();
}

void TestLiveWindow::followsTheNextFlow()
{
    Conversation talk;
    MainWindow window(m_settings);
    window.show();
    window.capture().start(on(talk));
    QVERIFY(captures(window));
    talk.open();
    QTRY_COMPARE(window.navigator().flow(), FlowId(0));
    talk.shut();
    talk.open();
    QTRY_COMPARE(window.navigator().flow(), FlowId(1)); // the one before was over
    window.ladder().setFollowing(false);                // as when the user moves away
    talk.shut();
    talk.open();
    QTRY_COMPARE(window.session().trace()->counts().flows, 3U);
    QTest::qWait(200);
    QCOMPARE(window.navigator().flow(), FlowId(1));
    window.capture().live().discard();
}

void TestLiveWindow::savesWhileCapturing_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("pcapng") << QStringLiteral("saved.pcapng");
    QTest::newRow("pcap") << QStringLiteral("saved.pcap");
}

void TestLiveWindow::savesWhileCapturing()
{
    QFETCH(QString, name);
    const QString file = m_folder.filePath(name);
    Conversation talk;
    MainWindow window(m_settings);
    window.show();
    window.capture().start(on(talk));
    QVERIFY(captures(window));
    talk.open();
    QTRY_COMPARE(window.capture().live().counts().packets, std::uint64_t{3});
    QVERIFY(window.capture().live().isUnsaved());
    QTRY_VERIFY(window.menus().saveCapture->isEnabled());
    window.menus().saveCapture->trigger();
    chooseFile(file);
    QTRY_COMPARE(segmentsIn(file), 3U);
    QTRY_VERIFY(!window.capture().live().isUnsaved());
    QVERIFY(window.capture().live().isRunning());
    talk.say("hello");
    QTRY_COMPARE(segments(window), 5U);
    QTRY_VERIFY(window.capture().live().isUnsaved());
    window.menus().stopCapture->trigger();
    QTRY_VERIFY(!window.session().isLoading());
    window.menus().saveCapture->trigger();
    chooseFile(file);
    QTRY_COMPARE(segmentsIn(file), 5U);
    QTRY_VERIFY(!window.capture().live().isUnsaved());
    window.open({file}); // nothing is asked, for nothing is lost
    QTRY_VERIFY(!window.session().isLive() && !window.session().isLoading());
    QCOMPARE(segments(window), 5U);
    QVERIFY(!window.session().isLive());
}

void TestLiveWindow::asksBeforeAnUnsavedCaptureIsLost()
{
    Conversation talk;
    MainWindow window(m_settings);
    window.show();
    window.capture().start(on(talk));
    QVERIFY(captures(window));
    talk.open();
    QTRY_COMPARE(segments(window), 3U);
    const auto answer = [&](QMessageBox::StandardButton button) {
        auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(question);
        question->button(button)->click();
    };
    window.close();
    answer(QMessageBox::Cancel);
    QVERIFY(window.isVisible());
    QVERIFY(window.capture().live().isRunning()); // nothing has changed
    window.open({QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap")});
    answer(QMessageBox::Cancel);
    QCOMPARE(segments(window), 3U);
    window.close();
    answer(QMessageBox::Discard);
    QTRY_VERIFY(!window.isVisible());
    QTRY_VERIFY(QDir(recordingsFolder()).isEmpty());
}

void TestLiveWindow::staysWhereAnotherCannotBeOpened()
{
    Conversation talk;
    MainWindow window(m_settings);
    window.show();
    window.capture().start(on(talk));
    QVERIFY(captures(window));
    talk.open();
    QTRY_COMPARE(segments(window), 3U);
    LiveSettings other;
    other.interface = "nosuch0";
    for (const auto &fail : std::initializer_list<std::function<void()>>{[&] { window.open({m_folder.path()}); },
                                                                         [&] { window.capture().start(other); }}) {
        fail();
        auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(question);
        question->button(QMessageBox::Discard)->click();
        QTRY_VERIFY(window.messages().text().contains(QStringLiteral("stays open")));
        window.messages().clear();
        QVERIFY(window.capture().live().isRunning());
        QVERIFY(window.capture().live().isUnsaved()); // it was given up for nothing
    }
    talk.say("hello");
    QTRY_COMPARE(segments(window), 5U);
    window.capture().live().discard();
}

void TestLiveWindow::tellsWhatWentWrong()
{
    MainWindow window(m_settings);
    window.show();
    LiveSettings settings;
    settings.interface = "nosuch0";
    window.capture().start(settings);
    QTRY_VERIFY(window.messages().text().contains(QStringLiteral("nosuch0: there is no such interface")));
    QVERIFY(window.showsStartPage());
    QVERIFY(!window.capture().live().isRunning());

    Conversation talk;
    window.capture().start(on(talk));
    QVERIFY(captures(window));
    QVERIFY(window.messages().text().isEmpty());
    talk.open();
    QTRY_COMPARE(segments(window), 3U);
    const QList<pid_t> processes = startedProcesses();
    QCOMPARE(processes.size(), 1); // the helper
    kill(processes.front(), SIGKILL);
    QTRY_VERIFY(window.messages().text().contains(QStringLiteral("ended unexpectedly")));
    QCOMPARE(segments(window), 3U);
    QVERIFY(window.capture().live().isUnsaved());
    const QString file = m_folder.filePath(QStringLiteral("rescued.pcapng"));
    window.capture().live().save(file);
    QTRY_COMPARE(segmentsIn(file), 3U);
}

void TestLiveWindow::tellsOfAFullDisk()
{
    const QString folder = m_folder.filePath(QStringLiteral("small"));
    QDir().mkpath(folder);
    if (mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("no small file system can be mounted here");
    Conversation talk;
    MainWindow window(m_settings);
    window.show();
    LiveSettings settings = on(talk);
    settings.file = folder.toStdString() + "/live.pcapng";
    window.capture().start(settings);
    QVERIFY(captures(window));
    talk.open();
    for (int i = 0; i < 200; ++i)
        talk.say(std::string(500, 'x'));
    QTRY_VERIFY2(window.messages().text().contains(QStringLiteral("the disk is full")),
                 qPrintable(window.messages().text()));
    QVERIFY(!window.capture().live().isRunning());
    QVERIFY(segments(window) > 80); // what there was room for is kept
    QCOMPARE(segmentsIn(QString::fromStdString(settings.file)), segments(window));
    window.session().close();
    umount2(QFile::encodeName(folder).constData(), MNT_DETACH);
}

void TestLiveWindow::tellsThatTheInterfaceIsGone()
{
    const VethPair cable;
    if (!cable.isMade())
        QSKIP("the program ip (of iproute2) is missing, or the kernel has no veth");
    Conversation talk(VethPair::FarAddress, cable.farSocket());
    MainWindow window(m_settings);
    window.show();
    window.capture().start(on(talk, VethPair::Near));
    QVERIFY(captures(window));
    talk.open();
    QTRY_COMPARE(segments(window), 3U);
    QVERIFY(ip("link delete near"));
    QTRY_VERIFY2(window.messages().text().contains(QStringLiteral("the interface was removed")),
                 qPrintable(window.messages().text()));
    QVERIFY(!window.capture().live().isRunning());
    QCOMPARE(segments(window), 3U);
    QVERIFY(window.capture().live().isUnsaved());
    window.capture().live().discard();
}

void TestLiveWindow::timeWaitRunsDownByTheClock()
{
    Conversation talk;
    MainWindow window(m_settings);
    window.session().setTimeWait(2 * Second);
    window.capture().start(on(talk));
    QVERIFY(captures(window));
    talk.open();
    talk.shut();
    const auto state = [&] {
        const auto trace = window.session().trace();
        return trace->counts().flows == 0 ? State::Unknown : trace->path(FlowId(0), Side::Server).back().state;
    };
    QTRY_COMPARE(state(), State::TimeWait);
    QTRY_COMPARE_WITH_TIMEOUT(state(), State::Closed, 20'000); // though no packet came
    window.capture().live().discard();
}

void TestLiveWindow::offersWhatAKilledWindowLeft()
{
    Conversation talk;
    QProcess other; // a window that captures, and is killed
    other.start(QCoreApplication::applicationFilePath(),
                {QString::fromLatin1(WindowToKill), QString::fromStdString(on(talk).filter)});
    const auto recordings = [] {
        return QDir(recordingsFolder()).entryInfoList({QStringLiteral("*.pcapng")}, QDir::Files);
    };
    QTRY_VERIFY_WITH_TIMEOUT(recordings().size() == 1 && recordings().front().size() > 0, 20'000);
    const QString recording = recordings().front().absoluteFilePath();
    talk.open();
    QTRY_COMPARE(segmentsIn(recording), 3U);
    QVERIFY(abandonedRecordings().isEmpty()); // while it is recorded, it is nobody else's
    other.kill();
    QVERIFY(other.waitForFinished());
    QTRY_COMPARE(abandonedRecordings(), QStringList{recording}); // its helper has ended by itself
    QFile nothing(recordingsFolder() + QStringLiteral("/nothing.pcapng"));
    QVERIFY(nothing.open(QIODevice::WriteOnly));
    QCOMPARE(abandonedRecordings(), QStringList{recording}); // where nothing came, nothing is offered
    const QByteArray header = QByteArray::fromHex("0a0d0d0a1c0000004d3c2b1a01000000ffffffffffffffff1c000000");
    QCOMPARE(nothing.write(header), header.size());
    QVERIFY(nothing.flush());
    QCOMPARE(abandonedRecordings(),
             QStringList{recording}); // nor where no more than the capture's beginning was written
    QVERIFY(nothing.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFile::FileModificationTime));
    QCOMPARE(abandonedRecordings(), QStringList{recording});
    QVERIFY(!nothing.exists()); // nor kept

    MainWindow window(m_settings);
    window.show();
    window.capture().offerRecovery();
    QTRY_VERIFY(window.capture().recovery().text().contains(QStringLiteral("unexpectedly")));
    window.capture().recovery().openButton().click();
    QTRY_COMPARE(segments(window), 3U);
    QTRY_VERIFY(!window.session().isLoading());
    QVERIFY(!window.session().error());
    QVERIFY(window.capture().recovery().text().isEmpty());
    const QString saved = m_folder.filePath(QStringLiteral("recovered.pcapng"));
    QTRY_VERIFY(window.menus().saveCapture->isEnabled());
    window.menus().saveCapture->trigger();
    chooseFile(saved);
    QTRY_COMPARE(segmentsIn(saved), 3U);
    QTRY_VERIFY(!QFile::exists(recording)); // saved, it is not offered again
}

void TestLiveWindow::kernelsView()
{
    Conversation talk;
    MainWindow window(m_settings);
    window.show();
    LiveSettings settings = on(talk);
    settings.filter += " and tcp[tcpflags] & tcp-fin == 0"; // so that packets tell of no close
    window.capture().start(settings);
    QVERIFY(captures(window));
    talk.open();
    talk.say("hello");
    QTRY_COMPARE(segments(window), 5U);
    auto *panel = window.findChild<KernelPanel *>();
    QVERIFY(panel);
    QTRY_VERIFY(window.navigator().flow().isValid());
    for (int i = 0; i < 5; ++i)
        panel->look();
    for (const Side side : {Side::Client, Side::Server}) {
        QCOMPARE(panel->text(KernelPanel::StateRow, side, true), QStringLiteral("ESTABLISHED"));
        QCOMPARE(panel->text(KernelPanel::StateRow, side, false), QStringLiteral("ESTABLISHED"));
        QVERIFY(panel->text(KernelPanel::WindowRow, side, true).toInt() >= 10); // RFC 6928
        QVERIFY(!panel->text(KernelPanel::RoundTripRow, side, true).isEmpty());
        QCOMPARE(panel->text(KernelPanel::RetransmittedRow, side, true), QStringLiteral("0"));
        QCOMPARE(panel->text(KernelPanel::RetransmittedRow, side, false), QStringLiteral("0"));
    }
    QCOMPARE(panel->message(), QString());

    shutdown(talk.server(), SHUT_WR); // half closed
    const auto kernelState = [&](Side side) {
        panel->look();
        return panel->text(KernelPanel::StateRow, side, true);
    };
    QTRY_VERIFY2(kernelState(Side::Server).contains(QStringLiteral("FIN-WAIT-2")), // once its FIN is acknowledged
                 qPrintable(kernelState(Side::Server)));
    for (int i = 0; i < 5; ++i)
        panel->look();
    QVERIFY(panel->text(KernelPanel::StateRow, Side::Client, true).contains(QStringLiteral("CLOSE-WAIT")));
    QVERIFY(panel->message().contains(QStringLiteral("server's state differs")));
    talk.shut();
    panel->look();
    QVERIFY(panel->text(KernelPanel::StateRow, Side::Server, true).contains(QStringLiteral("TIME-WAIT")));
    QCOMPARE(panel->text(KernelPanel::StateRow, Side::Client, true), QStringLiteral("no socket"));
    window.capture().live().discard();
}

int main(int argc, char **argv)
{
    const bool isToBeKilled = argc == 3 && qstrcmp(argv[1], WindowToKill) == 0; // in the network of who started it
    if (!isToBeKilled)
        networkProblem = enterOwnNetwork();
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tst_livewindow"));
    if (isToBeKilled) {
        setCaptureHelper(QStringLiteral(TCPLADDER_HELPER));
        Settings settings;
        MainWindow window(settings);
        LiveSettings live;
        live.interface = "lo";
        live.filter = argv[2];
        window.capture().start(live);
        return QApplication::exec();
    }
    TestLiveWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_livewindow.moc"
