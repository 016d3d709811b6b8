// SPDX-License-Identifier: GPL-3.0-or-later
// The program as scripts see it: what it prints, what it writes, how it exits. No display is needed for any of it.
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersion();
    void loadsNoMoreThanItNeeds();
    void saysWhichProgramIsMissing();
    void flowListsAreTheSameFromBothPrograms_data();
    void flowListsAreTheSameFromBothPrograms();
    void wrongCommandLine_data();
    void wrongCommandLine();
    void unreadable_data();
    void unreadable();
    void printsWhatWasReadBeforeDamage();
    void jsonLines();
    void flowLines();
    void tcpdumpLines();
    void aListingWithoutTimesTellsNoPlace();
    void onlyTheFlowsAskedFor();
    void severalCapturesAreMergedByTime();
    void readsOnlyWhatTheFilterTakes();
    void readsStandardInput();
    void exportsPicture();
    void exportsManyFilesInOneRun();
    void stepsAreNumbered();
    void pictureIsArrangedAsAsked();
    void aLongFlowGoesOverPages();
    void onlyTheRowsAskedFor();
    void sameInputSameBytes_data();
    void sameInputSameBytes();
    void speaksTheLanguageAskedFor();

private:
    struct Outcome {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;

        QList<QByteArray> lines() const { return out.trimmed().split('\n'); }
    };
    static QByteArray librariesOf(const char *program);
    static Outcome run(const QStringList &arguments, const QByteArray &input = {});
    static QString lesson(const char *name)
    {
        return QStringLiteral(TCPLADDER_RESOURCES "/lessons/%1/capture.pcap").arg(QLatin1String(name));
    }
    QString write(const char *name, const QByteArray &bytes) const;
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

TestCommandLine::Outcome TestCommandLine::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(TCPLADDER_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString TestCommandLine::write(const char *name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", name);
    return file.fileName();
}

void TestCommandLine::helpAndVersion()
{
    const Outcome help = run({"--help"});
    QCOMPARE(help.exitCode, 0);
    for (const char *option : {"--print", "--export", "--flow", "--rows", "--language", "--theme"})
        QVERIFY2(help.out.contains(option), option);
    const Outcome version = run({"--version"});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.out.startsWith("tcpladder "));
}

QByteArray TestCommandLine::librariesOf(const char *program)
{
    QProcess loader; // names the libraries that the program would load, and ends
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_TRACE_LOADED_OBJECTS"), QStringLiteral("1"));
    loader.setProcessEnvironment(environment);
    loader.start(QLatin1String(program), QStringList());
    return loader.waitForFinished() ? loader.readAllStandardOutput() : QByteArray();
}

void TestCommandLine::loadsNoMoreThanItNeeds()
{
    const QByteArray called = librariesOf(TCPLADDER_PROGRAM);
    QVERIFY(called.contains("libc.so"));
    for (const char *library : {"libQt6", "libarchive", "libpcap"})
        QVERIFY2(!called.contains(library), called.constData());
    const QByteArray printing = librariesOf(TCPLADDER_PRINT_PROGRAM);
    QVERIFY(printing.contains("libQt6Core"));
    QVERIFY2(!printing.contains("libQt6Gui"), printing.constData());
}

void TestCommandLine::saysWhichProgramIsMissing()
{
    const QString called = m_folder.filePath(QStringLiteral("tcpladder"));
    QVERIFY(QFile::copy(QStringLiteral(TCPLADDER_PROGRAM), called));
    QProcess process;
    const auto run = [&](const QStringList &arguments) {
        process.start(called, arguments);
        return process.waitForFinished() ? process.readAllStandardError() : QByteArray("did not end");
    };
    QCOMPARE(run({"--print", "flows", lesson("tutorial")}), QByteArray()); // alone
    QCOMPARE(process.exitCode(), 0);
    const QByteArray withoutWords = run({"--version"});
    QCOMPARE(process.exitCode(), 1);
    QVERIFY2(withoutWords.startsWith("tcpladder: tcpladder-print cannot be started"), withoutWords.constData());
    QVERIFY(QFile::copy(QStringLiteral(TCPLADDER_PRINT_PROGRAM), m_folder.filePath(QStringLiteral("tcpladder-print"))));
    const QByteArray withoutWindow = run({"--language", "en", lesson("tutorial")});
    QCOMPARE(process.exitCode(), 1);
    QVERIFY2(withoutWindow.startsWith("tcpladder: tcpladder-window cannot be started"), withoutWindow.constData());
}

void TestCommandLine::flowListsAreTheSameFromBothPrograms_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QFile file(lesson("reordering"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QTest::newRow("whole") << whole;
    QTest::newRow("cut off") << whole.chopped(7);
    QTest::newRow("no packets") << whole.first(24);
    QTest::newRow("damaged") << QByteArray(whole).replace(24 + 8, 4, QByteArray(4, '\x7f'));
    QTest::newRow("no capture") << QByteArray("nothing of the kind");
    QTest::newRow("empty") << QByteArray();
}

void TestCommandLine::flowListsAreTheSameFromBothPrograms()
{
    QFETCH(QByteArray, bytes);
    const QString file = write("flows", bytes);
    for (const char *kind : {"flows", "flows-jsonl"}) {
        const Outcome called = run({"--print", kind, file});
        const Outcome printing = run({"--language", "en", "--print", kind, file}); // more than lists: not by the first
        QCOMPARE(called.exitCode, printing.exitCode);
        QCOMPARE(called.out, printing.out);
        QCOMPARE(called.err, printing.err);
        QCOMPARE(run({file, QStringLiteral("--print=") + kind}).out, printing.out);
    }
}

void TestCommandLine::wrongCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("hint");
    QTest::newRow("unknown option") << QStringList{"--frobnicate"} << QByteArray("frobnicate");
    QTest::newRow("unknown kind") << QStringList{"--print", "song", "x"} << QByteArray("jsonl");
    QTest::newRow("no capture") << QStringList{"--print", "jsonl"} << QByteArray("-");
    QTest::newRow("flow") << QStringList{"--flow", "first", "--print", "flows", "x"} << QByteArray("--flow");
    QTest::newRow("rows") << QStringList{"--rows", "9-2", "--print", "ladder", "x"} << QByteArray("1-20");
    QTest::newRow("suffix") << QStringList{"--export", "x.doc", "x"} << QByteArray(".png");
    QTest::newRow("size") << QStringList{"--export", "x.png", "--size", "big", "x"} << QByteArray("1600x900");
    QTest::newRow("filter") << QStringList{"--print", "flows", "-f", "tcp prot 80", "x"} << QByteArray("\"prot\"");
    QTest::newRow("unfinished filter") << QStringList{"--print", "flows", "-f", "tcp and", "x"} << QByteArray("end");
    QTest::newRow("filter, of a picture") << QStringList{"-o", "x.png", "-f", "port 99999", "x"} << QByteArray("99999");
    QTest::newRow("theme") << QStringList{"--theme", "pink", "--print", "flows", "x"} << QByteArray("dark");
}

void TestCommandLine::wrongCommandLine()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, hint);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(outcome.err.startsWith("tcpladder: "));
    QVERIFY2(outcome.err.contains(hint), outcome.err.constData());
}

void TestCommandLine::unreadable_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("missing") << m_folder.filePath(QStringLiteral("nowhere.pcap"));
    QTest::newRow("directory") << m_folder.path();
    QTest::newRow("empty") << write("empty.pcap", {});
    QTest::newRow("not a capture") << write("letter.txt", "Dear reader, this is not a capture.\n");
}

void TestCommandLine::unreadable()
{
    QFETCH(const QString, file);
    for (const char *kind : {"jsonl", "flows", "tcpdump", "ladder"}) {
        const Outcome outcome = run({"--print", kind, file});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(outcome.err.startsWith("tcpladder: " + file.toUtf8() + ": "));
    }
    const Outcome picture = run({"--export", m_folder.filePath(QStringLiteral("x.png")), file});
    QCOMPARE(picture.exitCode, 1);
    QVERIFY(picture.err.contains(file.toUtf8()));
}

void TestCommandLine::printsWhatWasReadBeforeDamage()
{
    QFile whole(lesson("tutorial"));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QByteArray bytes = whole.readAll();
    bytes.chop(10);
    const Outcome outcome = run({"--print", "jsonl", write("cut.pcap", bytes)});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.lines().size(), qsizetype{9});
    QVERIFY(outcome.err.contains("cut.pcap"));
}

void TestCommandLine::jsonLines()
{
    const Outcome outcome = run({"--print", "jsonl", lesson("tutorial")});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.lines().size(), qsizetype{10});
    QList<QJsonObject> segments;
    for (const QByteArray &line : outcome.lines())
        segments.append(QJsonDocument::fromJson(line).object());
    const QJsonObject data = segments[3];
    QCOMPARE(data["frame"].toInt(), 4);
    QCOMPARE(data["index"].toInt(), 3);
    QCOMPARE(data["from"].toString(), QStringLiteral("client"));
    QCOMPARE(data["flags"].toString(), QStringLiteral("P."));
    QCOMPARE(data["seq"].toInt(), 1);
    QCOMPARE(data["ack"].toInt(), 1);
    QCOMPARE(data["length"].toInt(), 5);
    QCOMPARE(data["window"].toInt(), data["window_raw"].toInt() * 128);
    QVERIFY(data["options"].toString().startsWith(QStringLiteral("nop,nop,TS val ")));
    QVERIFY(!data["why"].toString().isEmpty());
    QVERIFY(segments[0]["ack"].isNull());
    QCOMPARE(segments[7]["server_state"].toString(), QStringLiteral("FIN-WAIT-1"));
    QCOMPARE(segments[9]["client_state"].toString(), QStringLiteral("CLOSED"));
    QCOMPARE(segments[9]["server_state"].toString(), QStringLiteral("TIME-WAIT"));
}

void TestCommandLine::flowLines()
{
    const Outcome outcome = run({"--print", "flows-jsonl", lesson("four-way-close")});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject flow = QJsonDocument::fromJson(outcome.out).object();
    const QJsonArray client = {"CLOSED", "SYN-SENT", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "TIME-WAIT"};
    const QJsonArray server = {"LISTEN", "SYN-RECEIVED", "ESTABLISHED", "CLOSE-WAIT", "LAST-ACK", "CLOSED"};
    QCOMPARE(flow["client_states"].toArray(), client);
    QCOMPARE(flow["server_states"].toArray(), server);
    QCOMPARE(flow["opened_by"].toString(), QStringLiteral("client"));
    QCOMPARE(flow["closed_by"].toString(), QStringLiteral("client"));
    QCOMPARE(flow["capture_point"].toString(), QStringLiteral("middle"));
}

void TestCommandLine::tcpdumpLines()
{
    const Outcome outcome = run({"--print", "tcpdump", lesson("tutorial")});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.lines()[0].contains(" IP 127.0.0.1.60390 > 127.0.0.1.80: Flags [S], seq "));
    QVERIFY(outcome.lines()[3].contains(": Flags [P.], seq 1:6, ack 1, win 512, options [nop,nop,TS val "));
    QVERIFY(outcome.lines()[3].endsWith(", length 5"));
}

void TestCommandLine::aListingWithoutTimesTellsNoPlace()
{
    const Outcome listing = run({"--print", "tcpdump", lesson("four-way-close")});
    QByteArray bare;
    for (const QByteArray &line : listing.lines())
        bare += line.mid(line.indexOf("IP ")) + '\n';
    const auto flow = [&](const char *name, const QByteArray &lines) {
        return QJsonDocument::fromJson(run({"--print", "flows-jsonl", write(name, lines)}).out).object();
    };
    const QJsonObject timed = flow("timed.txt", listing.out);
    QCOMPARE(timed["capture_point"].toString(), QStringLiteral("middle"));
    QVERIFY(timed["rtt"].toDouble() > 0);
    const QJsonObject untimed = flow("untimed.txt", bare);
    QCOMPARE(untimed["capture_point"].toString(), QStringLiteral("unknown"));
    QVERIFY(untimed["rtt"].isNull());
    QCOMPARE(untimed["client_states"], timed["client_states"]);
}

void TestCommandLine::onlyTheFlowsAskedFor()
{
    const Outcome all = run({"--print", "flows-jsonl", lesson("port-reuse")});
    QVERIFY(all.lines().size() > 1);
    const Outcome one = run({"--print", "flows-jsonl", "--flow", "1", lesson("port-reuse")});
    QCOMPARE(one.lines(), QList<QByteArray>{all.lines()[1]});
    const Outcome missing = run({"--print", "jsonl", "--flow", "0", "--flow", "9", lesson("tutorial")});
    QCOMPARE(missing.exitCode, 1);
    QCOMPARE(missing.lines().size(), 10); // what there is of it is printed
    QVERIFY(missing.err.contains("no flow 9"));
}

void TestCommandLine::severalCapturesAreMergedByTime()
{
    const Outcome both = run({"--print", "jsonl", lesson("time-wait"), lesson("tutorial")});
    QCOMPARE(both.exitCode, 0);
    double last = 0;
    for (const QByteArray &line : both.lines()) {
        const double time = QJsonDocument::fromJson(line).object()["time"].toString().toDouble();
        QVERIFY(time >= last);
        last = time;
    }
    const auto count = [](const char *name) { return run({"--print", "jsonl", lesson(name)}).lines().size(); };
    QCOMPARE(both.lines().size(), count("time-wait") + count("tutorial"));
}

void TestCommandLine::readsOnlyWhatTheFilterTakes()
{
    const Outcome outcome = run({"--print", "jsonl", "--filter", "src port 80", lesson("tutorial")});
    QCOMPARE(outcome.exitCode, 0);
    QList<int> frames;
    for (const QByteArray &line : outcome.lines())
        frames.append(QJsonDocument::fromJson(line).object()["frame"].toInt());
    QCOMPARE(frames, (QList<int>{2, 5, 6, 8, 10})); // as they are numbered in the file
    QCOMPARE(run({"--print", "tcpdump", "-f", "src port 80", lesson("tutorial")}).lines().size(), qsizetype{5});
    // Wrong for this file's link type only
    const Outcome wrong = run({"--print", "flows", "-f", "wlan type mgt", lesson("tutorial")});
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY(wrong.err.contains("wlan type mgt"));
}

void TestCommandLine::readsStandardInput()
{
    QFile file(lesson("tutorial"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Outcome piped = run({"--print", "tcpdump", "-"}, file.readAll());
    QCOMPARE(piped.exitCode, 0);
    QCOMPARE(piped.out, run({"--print", "tcpdump", lesson("tutorial")}).out);
}

void TestCommandLine::exportsPicture()
{
    const QString path = m_folder.filePath(QStringLiteral("ladder.png"));
    const Outcome outcome = run({"--export", path, "--size", "1200x600", "--theme", "print", lesson("tutorial")});
    QCOMPARE(outcome.exitCode, 0);
    const QImage picture(path);
    QCOMPARE(picture.size(), QSize(1200, 600));
    QVERIFY(picture.allGray()); // on paper nothing depends on colour
    const Outcome noFlow = run({"--export", path, "--flow", "7", lesson("tutorial")});
    QCOMPARE(noFlow.exitCode, 1);
}

void TestCommandLine::exportsManyFilesInOneRun()
{
    QStringList arguments{lesson("tutorial"), "--print", "csv"};
    const QHash<QString, QByteArray> beginnings = {
        {"png", "\x89PNG"}, {"svg", "<?xml"},           {"pdf", "%PDF-"},      {"txt", "flow 0"}, {"csv", "frame,"},
        {"jsonl", "{"},     {"mmd", "sequenceDiagram"}, {"puml", "@startuml"}, {"tex", "%"},
    };
    for (const QString &suffix : beginnings.keys())
        arguments << "-o" << m_folder.filePath("many." + suffix);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.lines().size(), qsizetype{11});
    for (const QString &suffix : beginnings.keys()) {
        const QByteArray bytes = read(m_folder.filePath("many." + suffix));
        QVERIFY2(bytes.startsWith(beginnings[suffix]), qPrintable(suffix));
    }
    const QString forbidden = m_folder.filePath(QStringLiteral("none/x.svg"));
    const Outcome failed = run({"-o", forbidden, lesson("tutorial")});
    QCOMPARE(failed.exitCode, 1);
    QVERIFY(failed.err.contains(forbidden.toUtf8()));
}

void TestCommandLine::stepsAreNumbered()
{
    QCOMPARE(run({"-o", m_folder.filePath("step.png"), "--steps", "--size", "16:9", lesson("tutorial")}).exitCode, 0);
    QImage last;
    for (int i = 1; i <= 10; ++i) {
        const QImage step(m_folder.filePath(QStringLiteral("step-%1.png").arg(i, 2, 10, QLatin1Char('0'))));
        QCOMPARE(step.size(), QSize(1920, 1080));
        QVERIFY(step != last);
        last = step;
    }
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("step.png"))));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("step-11.png"))));
}

void TestCommandLine::pictureIsArrangedAsAsked()
{
    const auto heightOf = [this](const QStringList &options) {
        const QString path = m_folder.filePath(QStringLiteral("arranged.png"));
        if (run(QStringList{"-o", path} + options + QStringList{lesson("fast-retransmit")}).exitCode != 0)
            return 0;
        return QImage(path).height();
    };
    const int even = heightOf({});
    QCOMPARE(heightOf({"--time", "even", "--fold", "none"}), even);
    QVERIFY(heightOf({"--time", "scale"}) != even);
    QVERIFY(heightOf({"--card"}) > even);
    const int folded = heightOf({"--fold", "data"});
    const int phases = heightOf({"--fold", "phases"});
    QVERIFY(phases > 0 && phases < folded && folded < even);
    // A fold is one step; of all 10,893 segments there is one page.
    QCOMPARE(run({"-o", m_folder.filePath("fold.png"), "--steps", "--fold", "phases", lesson("tutorial")}).exitCode, 0);
    QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral("fold-03.png"))));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("fold-04.png"))));
    const Outcome one = run({"-o", m_folder.filePath("download.png"), "--fold", "data", "--one-page", "--size", "16:9",
                             lesson("download")});
    QCOMPARE(one.exitCode, 0);
    QCOMPARE(one.err, QByteArray());
}

void TestCommandLine::aLongFlowGoesOverPages()
{
    const QString path = m_folder.filePath(QStringLiteral("long.png"));
    const Outcome outcome = run({"-o", path, "--size", "1600x900", "--rows", "1-60", lesson("download")});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(QImage(path).size(), QSize(1600, 900));
    QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral("long-2.png"))));
    QVERIFY(outcome.err.contains("long-"));
    const QString one = m_folder.filePath(QStringLiteral("one.png"));
    QCOMPARE(run({"-o", one, "--size", "1600x900", "--rows", "1-60", "--one-page", lesson("download")}).exitCode, 0);
    QVERIFY(QFile::exists(one));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("one-2.png"))));
}

void TestCommandLine::onlyTheRowsAskedFor()
{
    const QString file = lesson("four-way-close");
    const QList<QByteArray> all = run({"--print", "jsonl", file}).lines();
    QCOMPARE(run({"--print", "jsonl", "--rows", "2-4", file}).lines(), all.mid(1, 3));
    const QList<QByteArray> lines = run({"--print", "tcpdump", file}).lines();
    QCOMPARE(run({"--print", "tcpdump", "--rows", "2-4", file}).lines(), lines.mid(1, 3));
    QFile whole(file);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QCOMPARE(run({"--print", "tcpdump", "--rows", "2-4", "-"}, whole.readAll()).lines(), lines.mid(1, 3));
}

void TestCommandLine::sameInputSameBytes_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"png", "svg", "pdf", "tex", "mmd", "puml"})
        QTest::newRow(suffix) << suffix;
}

void TestCommandLine::sameInputSameBytes()
{
    QFETCH(const QString, suffix);
    const QString a = m_folder.filePath("a." + suffix);
    const QString b = m_folder.filePath("b." + suffix);
    QCOMPARE(run({"-o", a, lesson("zero-window")}).exitCode, 0);
    if (suffix == QLatin1String("pdf"))
        QTest::qSleep(1100); // it may not depend on the second in which it was written
    QCOMPARE(run({"-o", b, lesson("zero-window")}).exitCode, 0);
    QVERIFY(!read(a).isEmpty());
    QCOMPARE(read(a), read(b));
}

void TestCommandLine::speaksTheLanguageAskedFor()
{
    const auto why = [](const char *language) {
        const Outcome outcome = run({"--language", language, "--print", "jsonl", lesson("tutorial")});
        return QJsonDocument::fromJson(outcome.lines()[0]).object()["why"].toString();
    };
    QVERIFY(why("en").contains(QStringLiteral("Active open")));
    QVERIFY(why("zh_CN").contains(QString::fromUtf8("主动打开")));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
