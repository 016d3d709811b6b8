// SPDX-License-Identifier: GPL-3.0-or-later
// Live capture as scripts use it: what is printed and when, how it ends, and what is said to a wrong command line.
#include "tests/support/conversation.h"
#include "tests/support/networknamespace.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace tcpladder::test;

namespace {

QByteArray networkProblem; ///< why this machine has no network to capture on; empty if it has

} // namespace

class TestLiveCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printsSegmentsAsTheyCome_data();
    void printsSegmentsAsTheyCome();
    void writesTheFile_data();
    void writesTheFile();
    void leavesNothingBehind();
    void printsFlowsAtTheEnd();
    void readsPipesAsTheyCome();
    void wrongCommandLine_data();
    void wrongCommandLine();
    void unknownInterface();
    void listsInterfaces();

private:
    /// A program that runs, with its own folder for recordings.
    class Program : public QProcess
    {
    public:
        Program(const QStringList &arguments, const QString &folder)
        {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
                environment.remove(QLatin1String(name));
            environment.insert(QStringLiteral("XDG_DATA_HOME"), folder);
            setProcessEnvironment(environment);
            start(QStringLiteral(TCPLADDER_PROGRAM), arguments);
            waitForStarted();
        }
        ~Program() override
        {
            kill();
            waitForFinished();
        }
        QByteArray out()
        {
            waitForReadyRead(10);
            return m_out += readAllStandardOutput();
        }
        QList<QByteArray> lines()
        {
            return out().trimmed().isEmpty() ? QList<QByteArray>() : out().trimmed().split('\n');
        }

    private:
        QByteArray m_out;
    };

    /// Waits until the program's recording, or @p file, has its header: then it captures.
    bool captures(const QString &file = {}) const
    {
        const QDir folder(recordings());
        return QTest::qWaitFor(
            [&] {
                if (!file.isEmpty())
                    return QFileInfo(file).size() > 0;
                const auto files = folder.entryInfoList(QDir::Files);
                return files.size() == 1 && files.front().size() > 0;
            },
            30'000);
    }
    QString recordings() const { return m_folder.filePath(QStringLiteral("tcpladder/recordings")); }

    QTemporaryDir m_folder;
};

void TestLiveCommandLine::init()
{
    if (!networkProblem.isEmpty())
        QSKIP(networkProblem.constData());
}

void TestLiveCommandLine::printsSegmentsAsTheyCome_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("jsonl") << QStringLiteral("jsonl");
    QTest::newRow("tcpdump") << QStringLiteral("tcpdump");
}

void TestLiveCommandLine::printsSegmentsAsTheyCome()
{
    QFETCH(QString, what);
    Conversation talk;
    const QString filter = QStringLiteral("tcp port %1").arg(talk.port());
    Program program({"-i", "lo", "-f", filter, "--print", what}, m_folder.path());
    QVERIFY(captures());
    talk.open();
    QTRY_COMPARE_WITH_TIMEOUT(program.lines().size(), 3, 20'000); // while it runs
    talk.say("hello");
    QTRY_COMPARE_WITH_TIMEOUT(program.lines().size(), 5, 20'000);
    QCOMPARE(program.state(), QProcess::Running);
    if (what == QLatin1String("jsonl")) {
        const auto last = QJsonDocument::fromJson(program.lines().at(3)).object();
        QCOMPARE(last["length"].toInt(), 5);
        QCOMPARE(last["client_state"].toString(), QStringLiteral("ESTABLISHED"));
        QCOMPARE(last["index"].toInt(), 3);
        QVERIFY(!last["why"].toString().isEmpty());
    } else {
        QVERIFY(program.lines().at(3).contains("Flags [P.], seq 1:6, ack 1"));
    }
    ::kill(static_cast<pid_t>(program.processId()), SIGINT); // Ctrl-C
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(said.contains("packets captured: 5, dropped by the kernel: 0"), said.constData());
}

void TestLiveCommandLine::writesTheFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("magic");
    QTest::newRow("pcapng") << QStringLiteral("saved.pcapng") << QByteArray("0a0d0d0a");
    QTest::newRow("pcap") << QStringLiteral("saved.pcap") << QByteArray("4d3cb2a1");
}

void TestLiveCommandLine::writesTheFile()
{
    QFETCH(QString, name);
    const QString file = m_folder.filePath(name);
    Conversation talk;
    Program program({"-i", "lo", "-f", QStringLiteral("port %1").arg(talk.port()), "-a", "packets:5", "-w", file,
                     "--print", "jsonl"},
                    m_folder.path());
    QVERIFY(captures(file));
    talk.open();
    talk.say("hello");
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.lines().size(), 5);
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.read(4).toHex(),
             QTest::currentDataTag() == QByteArray("pcap") ? QByteArray("4d3cb2a1") : QByteArray("0a0d0d0a"));
    Program again({"--print", "jsonl", file}, m_folder.path());
    QVERIFY(again.waitForFinished());
    QCOMPARE(again.lines().size(), 5);
}

void TestLiveCommandLine::leavesNothingBehind()
{
    Program program({"-i", "lo", "-a", "duration:1", "--print", "flows"}, m_folder.path());
    QVERIFY(captures());
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(QDir(recordings()).isEmpty());
}

void TestLiveCommandLine::printsFlowsAtTheEnd()
{
    Conversation talk;
    Program program(
        {"-i", "any", "-f", QStringLiteral("port %1").arg(talk.port()), "-a", "packets:5", "--print", "flows-jsonl"},
        m_folder.path());
    QVERIFY(captures());
    talk.open();
    talk.say("hello");
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.lines().size(), 1);
    const auto flow = QJsonDocument::fromJson(program.lines().front()).object();
    QCOMPARE(flow["segments"].toInt(), 5);
    QCOMPARE(flow["client_bytes"].toInt(), 5);
}

void TestLiveCommandLine::readsPipesAsTheyCome()
{
    // The lesson's first half comes, and is printed, before the second half is written.
    QFile lesson(QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap"));
    QVERIFY(lesson.open(QIODevice::ReadOnly));
    const QByteArray bytes = lesson.readAll();
    const QString fifo = m_folder.filePath(QStringLiteral("fifo"));
    QCOMPARE(mkfifo(fifo.toLocal8Bit().constData(), 0600), 0);
    for (const QString &from : {QStringLiteral("-"), fifo}) {
        Program program({"-i", from, "--print", "jsonl"}, m_folder.path());
        QFile pipe(fifo);
        if (from == fifo)
            QVERIFY(pipe.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const auto write = [&](const QByteArray &part) {
            if (from != fifo)
                program.write(part);
            else
                pipe.write(part);
        };
        write(bytes.left(bytes.size() / 2));
        QTRY_VERIFY_WITH_TIMEOUT(program.lines().size() >= 2, 20'000);
        const auto before = program.lines().size();
        write(bytes.mid(bytes.size() / 2));
        pipe.close();
        program.closeWriteChannel();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.lines().size() > before);
    }
}

void TestLiveCommandLine::wrongCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("autostop") << QStringList{"-i", "lo", "-a", "minutes:3"} << QByteArray("duration:SECONDS");
    QTest::newRow("autostop zero") << QStringList{"-i", "lo", "-a", "packets:0"} << QByteArray("packets:N");
    QTest::newRow("ring") << QStringList{"-i", "lo", "-w", "x.pcapng", "-b", "time:3"} << QByteArray("filesize:KB");
    QTest::newRow("ring files alone") << QStringList{"-i", "lo", "-w", "x", "-b", "files:3"} << QByteArray("filesize");
    QTest::newRow("ring without file") << QStringList{"-i", "lo", "-b", "filesize:3"} << QByteArray("--write");
    QTest::newRow("snaplen") << QStringList{"-i", "lo", "-s", "-1"} << QByteArray("262144");
    QTest::newRow("write what") << QStringList{"-w", "x.pcap", "y.pcap"} << QByteArray("--interface");
    QTest::newRow("both") << QStringList{"-i", "lo", "y.pcap"} << QByteArray("not both");
    QTest::newRow("filter") << QStringList{"-i", "lo", "-f", "tcp prt 80"} << QByteArray("prt");
}

void TestLiveCommandLine::wrongCommandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    Program program(arguments + QStringList{"--print", "jsonl"}, m_folder.path());
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 2);
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(said.contains(says), said.constData());
}

void TestLiveCommandLine::unknownInterface()
{
    Program program({"-i", "nosuch0", "--print", "jsonl"}, m_folder.path());
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(program.readAllStandardError().startsWith("tcpladder: nosuch0: there is no such interface"));
}

void TestLiveCommandLine::listsInterfaces()
{
    Program program({"-D"}, m_folder.path());
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    QVERIFY2(program.out().contains("lo: 127.0.0.1"), program.out().constData());
    QVERIFY(program.out().contains("you may capture"));
}

int main(int argc, char **argv)
{
    networkProblem = enterOwnNetwork();
    QCoreApplication application(argc, argv);
    TestLiveCommandLine test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_livecommandline.moc"
