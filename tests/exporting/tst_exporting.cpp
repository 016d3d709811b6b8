// SPDX-License-Identifier: GPL-3.0-or-later
// What the program exports, opened by programs that did not write it. Where one of these is missing, its test says which,
// and is skipped.
#include "tests/support/picturedifference.h"

#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tcpladder;

namespace {

struct Outcome {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

Outcome run(const QString &program, const QStringList &arguments, const QString &folder = {},
            const QStringList &environment = {})
{
    QProcess process;
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    if (!environment.isEmpty())
        process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(300'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString lesson(const char *name)
{
    return QStringLiteral(TCPLADDER_RESOURCES "/lessons/%1/capture.pcap").arg(QLatin1String(name));
}

constexpr double Alike = 12; // grey values; a missing label or arrow makes 20 and more

} // namespace

#define NODE_MODULES TCPLADDER_RESOURCES "/../build/mermaid/node_modules" // ./dev test installs them there
#define NEED(program)                                                                                                  \
    if (QStandardPaths::findExecutable(QStringLiteral(program)).isEmpty())                                             \
    QSKIP(program " is not installed: what it would open was not checked")

class TestExporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawingsLookAsOnTheScreen_data();
    void drawingsLookAsOnTheScreen();
    void svgHoldsTextThatEveryReaderKnows();
    void pdfHoldsItsFonts();
    void eachPageTellsWhereItStands();
    void webpIsAnimated();
    void latexSetsTikz();
    void plantUmlReadsItsDiagrams();
    void mermaidReadsItsDiagrams();
    void diagramsSayWhatTheyLeaveOut_data();
    void diagramsSayWhatTheyLeaveOut();
    void aBrowserWalksThroughThePage();
    void csvHasTheValuesOfJsonLines();
    void transparentIsTransparent();
    void tcpdumpReadsThePackets_data();
    void tcpdumpReadsThePackets();
    void anonymousPacketsSayNothingElse_data();
    void anonymousPacketsSayNothingElse();
    void anonymousCapturesAreWhole_data();
    void anonymousCapturesAreWhole();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Exports @p capture to @p name; false if that fails.
    bool make(const QString &name, const QString &capture, const QStringList &more = {}) const
    {
        return run(QStringLiteral(TCPLADDER_PROGRAM), more + QStringList{"-o", path(name), capture}).exitCode == 0;
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }

    QTemporaryDir m_folder;
};

void TestExporting::drawingsLookAsOnTheScreen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("light") << "fast-retransmit" << QStringList{};
    QTest::newRow("dark") << "zero-window" << QStringList{"--theme", "dark"};
    QTest::newRow("print, a row range") << "half-close" << QStringList{"--theme", "print", "--rows", "3-8"};
    QTest::newRow("Chinese, slide with title")
        << "tutorial" << QStringList{"--language", "zh_CN", "--size", "16:9", "--title", QString::fromUtf8("三次握手")};
}

void TestExporting::drawingsLookAsOnTheScreen()
{
    NEED("rsvg-convert");
    NEED("pdftoppm");
    QFETCH(const QString, name);
    QFETCH(const QStringList, options);
    const QString capture = lesson(name.toLatin1().constData());
    QVERIFY(make("a.png", capture, options));
    QVERIFY(make("a.svg", capture, options));
    QVERIFY(make("a.pdf", capture, options));
    const QImage screen(path("a.png"));
    QCOMPARE(run("rsvg-convert", {"-o", path("svg.png"), path("a.svg")}).exitCode, 0);
    QCOMPARE(run("pdftoppm", {"-r", "96", "-png", "-singlefile", path("a.pdf"), path("pdf")}).exitCode, 0);
    const double svg = worstDifference(screen, QImage(path("svg.png")));
    QVERIFY2(svg < Alike, qPrintable(QString::number(svg)));
    const double pdf = worstDifference(screen, QImage(path("pdf.png")));
    QVERIFY2(pdf < Alike, qPrintable(QString::number(pdf)));
    QVERIFY(make("other.png", lesson("handshake"), options));
    QVERIFY(worstDifference(screen, QImage(path("other.png"))) > Alike); // what is not alike is seen
}

void TestExporting::svgHoldsTextThatEveryReaderKnows()
{
    QVERIFY(make("text.svg", lesson("tutorial")));
    const QByteArray svg = read("text.svg");
    QVERIFY(!svg.contains("foreignObject"));
    static const QRegularExpression text(QStringLiteral("<text[^>]*>([^<]*)</text>"));
    QStringList words;
    for (auto match = text.globalMatch(QString::fromUtf8(svg)); match.hasNext();)
        words << match.next().captured(1).trimmed();
    for (const char *word : {"SYN-SENT", "TIME-WAIT", "127.0.0.1:80", "0.000000", "handshake"})
        QVERIFY2(words.contains(QLatin1String(word)), word);
    const QString all = words.join(QLatin1Char(' '));
    QVERIFY(all.contains(QStringLiteral("PSH, ACK"))); // labels along arrows too
    QVERIFY(all.contains(QStringLiteral("Active open")));
}

void TestExporting::pdfHoldsItsFonts()
{
    NEED("pdffonts");
    NEED("pdftotext");
    QVERIFY(make("fonts.pdf", lesson("tutorial"), {"--language", "zh_CN"}));
    const QStringList lines = QString::fromUtf8(run("pdffonts", {path("fonts.pdf")}).out).trimmed().split('\n');
    QVERIFY(lines.size() > 2);
    static const QRegularExpression embedded(QStringLiteral("\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+$"));
    for (const QString &line : lines.mid(2))
        QCOMPARE(embedded.match(line).captured(1), QStringLiteral("yes"));
    const QString text = QString::fromUtf8(run("pdftotext", {"-layout", path("fonts.pdf"), "-"}).out);
    QVERIFY(text.contains(QStringLiteral("ESTABLISHED")));
    QVERIFY(text.contains(QString::fromUtf8("客户端")));
}

void TestExporting::eachPageTellsWhereItStands()
{
    NEED("pdftotext");
    QVERIFY(make("pages.pdf", lesson("zero-window"), {"--size", "A4-landscape"}));
    const QList<QByteArray> pages = run("pdftotext", {"-layout", path("pages.pdf"), "-"}).out.split('\f');
    QVERIFY(pages.size() > 2); // the last one is empty
    for (const QByteArray &page : pages.mid(0, pages.size() - 1)) {
        QCOMPARE(QString::fromUtf8(page).count(QStringLiteral(":80")), qsizetype{1});
        const qsizetype state = page.indexOf("ESTABLISHED");
        QVERIFY(state >= 0);
        if (page != pages.first())
            QVERIFY(state < page.size() / 2); // at its top
    }
}

void TestExporting::webpIsAnimated()
{
    NEED("webpmux");
    QVERIFY(make("steps.webp", lesson("handshake"), {"--size", "800x450"}));
    const QByteArray info = run("webpmux", {"-info", path("steps.webp")}).out;
    const qsizetype segments =
        run(QStringLiteral(TCPLADDER_PROGRAM), {"--print", "jsonl", lesson("handshake")}).out.count('\n');
    QVERIFY2(info.contains("Number of frames: " + QByteArray::number(segments)), info.constData());
    QVERIFY(info.contains("800 x 450"));
}

void TestExporting::latexSetsTikz()
{
    NEED("pdflatex");
    NEED("pdfinfo");
    const auto pages = [&](const QString &document) {
        const Outcome outcome =
            run("pdflatex", {"-interaction=nonstopmode", "-halt-on-error", document}, m_folder.path());
        if (outcome.exitCode != 0)
            qWarning("%s", outcome.out.right(2000).constData());
        static const QRegularExpression count(QStringLiteral("Pages:\\s+(\\d+)"));
        QString pdf = document;
        const QByteArray info = run("pdfinfo", {path(pdf.replace(".tex", ".pdf"))}).out;
        return outcome.exitCode == 0 ? count.match(QString::fromUtf8(info)).captured(1).toInt() : -1;
    };
    if (run("kpsewhich", {"beamer.cls"}).out.isEmpty() || run("kpsewhich", {"tikz.sty"}).out.isEmpty())
        QSKIP("LaTeX has no Beamer or no TikZ: what they would set was not checked");
    // A page an overlay, an overlay a segment.
    QVERIFY(make("short.tex", lesson("tutorial")));
    QCOMPARE(pages("short.tex"), 10);
    write("own.tex", "\\documentclass{beamer}\\usepackage{tikz}\\begin{document}\\begin{frame}{Own}\\input{short.tex}"
                     "\\end{frame}\\end{document}");
    QCOMPARE(pages("own.tex"), 10);
    QVERIFY(make("long.tex", lesson("zero-window"), {"--style", "rfc", "--rows", "1-20"}));
    QCOMPARE(pages("long.tex"), 20);
    QVERIFY(make("mid.tex", lesson("mid-stream"), {"--style", "tcpdump", "--language", "zh_CN", "--rows", "1-3"}));
    QCOMPARE(pages("mid.tex"), 3);
}

void TestExporting::plantUmlReadsItsDiagrams()
{
    NEED("plantuml");
    QStringList files;
    for (const char *name : {"tutorial", "fast-retransmit", "ipv6", "download"}) {
        const QString file = QLatin1String(name) + ".puml";
        QVERIFY(make(file, lesson(name), {"--style", "rfc"}));
        files << path(file);
    }
    const Outcome outcome = run("plantuml", QStringList{"-tpng"} + files);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    // PlantUML cuts what is higher off.
    QVERIFY(QImage(path("download.png")).height() > 1000);
    QVERIFY(QImage(path("download.png")).height() < 4096);
    write("wrong.puml", "@startuml\nC => => S\n@enduml\n");
    QVERIFY(run("plantuml", {"-tpng", path("wrong.puml")}).exitCode != 0);
}

void TestExporting::mermaidReadsItsDiagrams()
{
    NEED("node");
    if (!QFile::exists(QStringLiteral(NODE_MODULES "/mermaid")))
        QSKIP(
            "Mermaid is not installed (./dev test does it, where npm reaches its registry): what it would read was not "
            "checked");
    QStringList files;
    for (const char *name : {"tutorial", "fast-retransmit", "ipv6", "download"}) {
        for (const char *style : {"plain", "rfc", "tcpdump"}) {
            const QString file = QStringLiteral("%1-%2.mmd").arg(QLatin1String(name), QLatin1String(style));
            QVERIFY(make(file, lesson(name), {"--style", style}));
            files << path(file);
        }
    }
    const Outcome outcome =
        run("node", QStringList{QStringLiteral(TCPLADDER_MERMAID), QStringLiteral(NODE_MODULES)} + files);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(outcome.out.count(" sequence"), files.size());
    write("wrong.mmd", "sequenceDiagram\n    C->>\n");
    QVERIFY(run("node", {QStringLiteral(TCPLADDER_MERMAID), QStringLiteral(NODE_MODULES), path("wrong.mmd")}).exitCode
            != 0);
}

void TestExporting::diagramsSayWhatTheyLeaveOut_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"mermaid", "plantuml", "tikz"})
        QTest::newRow(kind) << kind;
}

void TestExporting::diagramsSayWhatTheyLeaveOut()
{
    QFETCH(const QString, kind);
    const QString program = QStringLiteral(TCPLADDER_PROGRAM);
    const Outcome whole = run(program, {"--print", kind, lesson("handshake")});
    QVERIFY(!whole.err.contains("--rows"));
    QVERIFY(!whole.out.contains("left out"));
    const Outcome cut = run(program, {"--print", kind, lesson("download")});
    QCOMPARE(cut.exitCode, 0);
    QVERIFY(cut.err.contains("--rows"));
    QVERIFY(cut.out.contains("left out"));
    QVERIFY(cut.out.size() < 200'000);
}

void TestExporting::aBrowserWalksThroughThePage()
{
    NEED("chromium");
    QVERIFY(make("page.html", lesson("tutorial")));
    QByteArray page = read("page.html");
    static const QRegularExpression outside(
        QStringLiteral("(src|href)=\"(?!#)|url\\(|@import|https?://(?!www\\.w3\\.org/)"));
    QVERIFY2(!outside.match(QString::fromUtf8(page)).hasMatch(), "the page needs something but itself");
    // Clicks where a user would, on the middle of each row, and walks on by keyboard.
    const qsizetype end = page.lastIndexOf("</body>");
    QVERIFY(end > 0);
    page.insert(end, R"(<script>
const told = [];
for (const row of document.querySelectorAll(".row")) {
  row.scrollIntoView();
  const box = row.getBoundingClientRect();
  document.elementFromPoint(box.x + box.width / 3, box.y + box.height / 2)
      .dispatchEvent(new MouseEvent("click", {bubbles: true}));
  told.push(document.getElementById("number").textContent + "|" + document.querySelector("[data-field=why]").textContent);
}
document.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowUp"}));
told.push(document.getElementById("number").textContent);
const result = document.createElement("pre");
result.id = "told";
result.textContent = told.join("\n");
document.body.append(result);
</script>)");
    write("clicked.html", page);
    const Outcome outcome =
        run("chromium", {"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                         "--disable-background-networking", "--disable-component-update", "--disable-sync",
                         "--user-data-dir=" + path("browser"), "--virtual-time-budget=5000", "--dump-dom",
                         "file://" + path("clicked.html")});
    static const QRegularExpression told(QStringLiteral("<pre id=\"told\">(.*?)</pre>"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const QStringList lines = told.match(QString::fromUtf8(outcome.out)).captured(1).split('\n');
    QCOMPARE(lines.size(), qsizetype{11});
    QVERIFY(lines[0].startsWith(QStringLiteral("Segment 1|Active open")));
    QVERIFY(lines[9].startsWith(QStringLiteral("Segment 10|")));
    QCOMPARE(lines[10], QStringLiteral("Segment 9"));
}

void TestExporting::csvHasTheValuesOfJsonLines()
{
    NEED("python3");
    QVERIFY(make("a.csv", lesson("fast-retransmit")));
    QVERIFY(make("a.jsonl", lesson("fast-retransmit")));
    const Outcome outcome = run("python3", {"-c", R"(
import csv, json, sys
rows = list(csv.DictReader(open(sys.argv[1], encoding='utf-8', newline='')))
lines = [json.loads(line) for line in open(sys.argv[2], encoding='utf-8')]
assert len(rows) == len(lines) > 20
for row, line in zip(rows, lines):
    assert list(row) == list(line)
    for name, value in line.items():
        expected = '' if value is None else ' '.join(value) if isinstance(value, list) else str(value)
        assert row[name] == expected, (name, row[name], expected)
)",
                                            path("a.csv"), path("a.jsonl")});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
}

void TestExporting::transparentIsTransparent()
{
    QVERIFY(make("clear.png", lesson("tutorial"), {"--transparent"}));
    const QImage clear(path("clear.png"));
    QVERIFY(clear.hasAlphaChannel());
    QCOMPARE(qAlpha(clear.pixel(2, clear.height() / 2)), 0);
    QVERIFY(make("clear.svg", lesson("tutorial"), {"--transparent"}));
    NEED("rsvg-convert");
    QCOMPARE(run("rsvg-convert", {"-o", path("clear-svg.png"), path("clear.svg")}).exitCode, 0);
    QCOMPARE(qAlpha(QImage(path("clear-svg.png")).pixel(2, clear.height() / 2)), 0);
}

void TestExporting::tcpdumpReadsThePackets_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("pcap") << "pcap";
    QTest::newRow("pcapng") << "pcapng";
}

void TestExporting::tcpdumpReadsThePackets()
{
    NEED("tcpdump");
    QFETCH(const QString, suffix);
    const QString capture = lesson("port-reuse");
    const auto lines = [](const QString &file) {
        return run("tcpdump", {"-nSr", file, "tcp"}).out.trimmed().split('\n');
    };
    const QList<QByteArray> all = lines(capture);
    QVERIFY(make("all." + suffix, capture));
    QCOMPARE(lines(path("all." + suffix)), all);
    QVERIFY(make("second." + suffix, capture, {"--flow", "1", "--rows", "2-3"}));
    const QList<QByteArray> part = lines(path("second." + suffix));
    QCOMPARE(part.size(), qsizetype{2});
    const qsizetype first = all.indexOf(part[0]);
    QVERIFY(first > 3);
    QVERIFY(all.indexOf(part[1]) > first);
}

void TestExporting::anonymousPacketsSayNothingElse_data()
{
    anonymousCapturesAreWhole_data();
}

void TestExporting::anonymousPacketsSayNothingElse()
{
    NEED("tcpdump");
    QFETCH(const QString, name);
    const QString capture = lesson(name.toLatin1().constData());
    QVERIFY(make("anonymous.pcap", capture, {"--anonymize"}));
    const QByteArray told = run("tcpdump", {"-nvvr", path("anonymous.pcap")}).out;
    const qsizetype segments = run(QStringLiteral(TCPLADDER_PROGRAM), {"--print", "jsonl", capture}).out.count('\n');
    QCOMPARE(told.count("Flags ["), segments);
    QCOMPARE(told.count("(correct)"), segments); // TCP's checksums
    QVERIFY(!told.contains("bad cksum"));        // IP's
    // No hardware address, and of the payload only its length.
    static const QRegularExpression nothingBeforeIp(QStringLiteral("^[0-9:.]+ ip6?: ")); // as tcpdump -e has it
    const QByteArray first = run("tcpdump", {"-ner", path("anonymous.pcap"), "-c", "1"}).out;
    QVERIFY2(nothingBeforeIp.match(QString::fromUtf8(first)).hasMatch(), first.constData());
    QVERIFY(!run("tcpdump", {"-ner", path("anonymous.pcap")}).out.contains("ethertype"));
    const QByteArray text = run("tcpdump", {"-nAr", path("anonymous.pcap")}).out;
    for (const char *word : {"GET", "HTTP/", "hello", "Hello"}) // tcpdump itself says HTTP of port 80
        QVERIFY2(!text.contains(word), word);
}

void TestExporting::anonymousCapturesAreWhole_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"tutorial", "ipv6", "vlan", "fast-open", "fast-retransmit", "port-reuse"})
        QTest::newRow(name) << name;
}

void TestExporting::anonymousCapturesAreWhole()
{
    QFETCH(const QString, name);
    const QString program = QStringLiteral(TCPLADDER_PROGRAM);
    const QString capture = lesson(name.toLatin1().constData());
    const QList<QByteArray> plain = run(program, {"--print", "jsonl", capture}).out.trimmed().split('\n');
    const QList<QByteArray> anonymous =
        run(program, {"--anonymize", "--print", "jsonl", capture}).out.trimmed().split('\n');
    QCOMPARE(anonymous.size(), plain.size());
    static const QRegularExpression documentation(
        QStringLiteral("^(192\\.0\\.2\\.\\d+:|\\[2001:db8::[0-9a-f:]*\\]:)\\d+$"));
    QHash<QString, QString> hosts; // consistently
    for (qsizetype i = 0; i < plain.size(); ++i) {
        QJsonObject was = QJsonDocument::fromJson(plain[i]).object();
        QJsonObject is = QJsonDocument::fromJson(anonymous[i]).object();
        for (const char *end : {"src", "dst"}) {
            const QString host = was.take(QLatin1String(end)).toString().section(':', 0, -2);
            const QString shown = is.take(QLatin1String(end)).toString();
            QVERIFY2(documentation.match(shown).hasMatch(), qPrintable(shown));
            QCOMPARE(hosts.value(host, shown.section(':', 0, -2)), shown.section(':', 0, -2));
            hosts[host] = shown.section(':', 0, -2);
        }
        for (QJsonObject *object : {&was, &is})
            object->remove(QStringLiteral("options")); // cookies go
        QCOMPARE(is, was);
    }
    const QByteArray picture = run(program, {"--anonymize", "--print", "ladder", capture}).out;
    for (const QString &host : hosts.keys())
        QVERIFY2(!picture.contains(host.toUtf8()), qPrintable(host));
}

QTEST_GUILESS_MAIN(TestExporting)
#include "tst_exporting.moc"
