// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of segment and every mark has its reason, and every reason its sentences.
#include "app/settings/language.h"
#include "app/text/whytext.h"
#include "core/store/analysis.h"
#include "core/why/explainer.h"
#include "tests/support/lesson.h"
#include "tests/support/packetbuilder.h"
#include "tests/support/segmentscript.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace tcpladder;

class TestWhy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reasons_data();
    void reasons();
    void everyReasonIsWorded_data();
    void everyReasonIsWorded();
    void texts_data();
    void texts();
    void sentencesAddUp_data();
    void sentencesAddUp();
    void chineseSaysTheSame();
    void synIsBehindNoGap();
    void everyReasonIsReached();
};

namespace {

const QByteArray Handshake = "C S 0 win 1000 mss 1460 sackok\nS S. 0 ack 1 win 1000 mss 1460 sackok\nC . 1 ack 1\n";
const QByteArray Hole =
    Handshake
    + "C P. 1 ack 1 len 1460\nC . 1461 ack 1 len 1460\nC . 2921 ack 1 len 1460\nC . 4381 ack 1 len 1460\n"
      "C . 5841 ack 1 len 1460\nS . 1 ack 1461\nS . 1 ack 1461 sack 2921 4381\n"
      "S . 1 ack 1461 sack 2921 5841\nS . 1 ack 1461 sack 2921 7301\n";
const QByteArray HalfClose = Handshake + "C F. 1 ack 1\nS . 1 ack 2\nS P. 1 ack 2 len 9\n";
const QByteArray Closed = HalfClose + "S F. 10 ack 2\nC . 2 ack 11\n";
const QByteArray Full = Handshake + "S . 1 ack 1 win 10\nC P. 1 ack 1 len 10\nS . 1 ack 11 win 0 @500\n";

std::vector<std::uint8_t> optionsOf(const TcpOptions &options)
{
    std::vector<std::uint8_t> bytes;
    const auto put = [&](std::uint32_t value, int count) {
        for (int i = count - 1; i >= 0; --i)
            bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    };
    if (options.maximumSegmentSize)
        put(0x0204'0000U | *options.maximumSegmentSize, 4);
    if (options.sackPermitted)
        put(0x0402'0101U, 4);
    if (options.sackCount > 0) {
        put(0x0101'0500U | (2U + 8U * options.sackCount), 4);
        for (const SackBlock &block : options.sackBlocks()) {
            put(block.left, 4);
            put(block.right, 4);
        }
    }
    return bytes;
}

void feed(Trace &trace, const QByteArray &script)
{
    Analysis analysis(trace);
    Analysis::Batch batch(analysis);
    for (const test::ScriptLine &line : test::parseScript(script.constData())) {
        const SegmentFacts &facts = line.facts;
        PacketBuilder builder;
        builder.fromServer(facts.from == Side::Server).time(facts.time).flags(facts.flags.bits());
        builder.sequence(facts.sequence).acknowledgment(facts.acknowledgment).window(facts.window);
        builder.length(static_cast<std::uint16_t>(facts.length)).options(optionsOf(facts.options));
        batch.add(builder.build());
    }
}

/// What is said of the last segment of the last flow, or of one before it.
std::vector<Explanation> explainLast(const QByteArray &script, std::uint32_t segmentsAfter = 0)
{
    Trace trace;
    feed(trace, script);
    const FlowId flow(trace.counts().flows - 1);
    return Explainer(trace, flow).explainAll(trace.segmentCount(flow) - 1 - segmentsAfter);
}

/// A conversation, a reason of one of its segments, and whether that is the weightiest.
struct Told {
    const char *name;
    QByteArray script;
    Reason reason;
    bool isFirst;
    std::uint32_t segmentsAfter; ///< the reason is that of an earlier segment: these show what became of it
};

QList<Told> conversations()
{
    QList<Told> all;
    const auto row = [&all](const char *name, const QByteArray &script, Reason reason, bool isFirst = true,
                            std::uint32_t segmentsAfter = 0) {
        all.append({name, script, reason, isFirst, segmentsAfter});
    };
    const QByteArray syn = "C S 0\n";
    row("active open", syn, Reason::ActiveOpen);
    row("SYN with data", "C S 0 len 5\n", Reason::SynWithData);
    row("ports reused", Handshake + "C R 1\nC S 5000 @9000\n", Reason::PortReused);
    const QByteArray halfOpen = Handshake + "C P. 1 ack 1 len 1\nS . 1 ack 2\nC S 70000 @3000\n";
    row("SYN to an open side", halfOpen, Reason::SynOfHalfOpen);
    row("challenge ACK of it", halfOpen + "S . 1 ack 2\n", Reason::ChallengeAckOfSyn);
    row("reset of half-open", halfOpen + "S . 1 ack 2\nC R 2\n", Reason::ResetOfHalfOpen);
    row("SYN crossed", syn + "S S 0\n", Reason::SynCrossed);
    row("simultaneous SYN,ACK", syn + "S S 0\nC S. 0 ack 1\n", Reason::SynAckSimultaneous);
    row("SYN again", syn + "C S 0 @1000\n", Reason::SynAgain);
    row("SYN,ACK", syn + "S S. 0 ack 1\n", Reason::SynAck);
    row("SYN,ACK of data", "C S 0 len 5\nS S. 0 ack 6\n", Reason::SynAckOfData);
    row("SYN,ACK of another", syn + "S S. 0 ack 500\n", Reason::SynAckOfOther);
    row("SYN,ACK alone", "S S. 0 ack 1\n", Reason::SynAckAlone);
    row("SYN,ACK again", syn + "S S. 0 ack 1\nS S. 0 ack 1 @1000\n", Reason::SynAckAgain);
    row("third segment", Handshake, Reason::HandshakeDone);
    const QByteArray inexact = Handshake + "C R 100\nS . 1 ack 1 @200\nC P. 1 ack 1 len 5 @400\nS . 1 ack 6 @410\n";
    row("reset not exact", inexact, Reason::ResetUnbelieved, true, 3);
    row("challenge ACK of it", inexact, Reason::ChallengeAckOfRst, true, 2);

    const QByteArray data = Handshake + "C P. 1 ack 1 len 5\n";
    row("data", data, Reason::Data);
    row("data with ACK", data + "S P. 1 ack 6 len 7\n", Reason::DataWithAck);
    row("data after FIN", HalfClose, Reason::HalfCloseData);
    row("ACK of all", data + "S . 1 ack 6\n", Reason::AckOfAllData);
    row("ACK of a part", data + "C P. 6 ack 1 len 5\nS . 1 ack 6\n", Reason::AckOfData);
    row("ACK of FIN", Handshake + "C F. 1 ack 1\nS . 1 ack 2\n", Reason::AckOfFin);
    row("ACK of data and FIN", data + "C F. 6 ack 1\nS . 1 ack 7\n", Reason::AckOfDataAndFin);
    row("older ACK", data + "C P. 6 ack 1 len 5\nS . 1 ack 11\nS . 1 ack 6\n", Reason::AckOvertaken);
    row("first ACK", "C . 1 ack 1\n", Reason::AckFirst);
    row("nothing new", Handshake + "C . 1 ack 1\n", Reason::AckRepeated);
    row("no ACK", Handshake + "C P 1 len 5\n", Reason::WithoutAck);

    row("first FIN", Handshake + "C F. 1 ack 1\n", Reason::ActiveClose);
    row("second FIN", HalfClose + "S F. 10 ack 2\n", Reason::PassiveClose);
    row("FIN with ACK", Handshake + "C F. 1 ack 1\nS F. 1 ack 2\n", Reason::PassiveCloseWithAck);
    row("FINs crossed", Handshake + "C F. 1 ack 1\nS F. 1 ack 1\n", Reason::FinCrossed);
    row("last ACK", Closed, Reason::LastAck);
    row("last ACK of data too", Closed, Reason::AckOfDataAndFin, false);
    row("FIN again", Closed + "S F. 10 ack 2 @2000\n", Reason::FinAgain);
    row("last ACK again", Closed + "S F. 10 ack 2 @2000\nC . 2 ack 11\n", Reason::LastAckAgain);

    row("refused", syn + "S R. 0 ack 1\n", Reason::ResetRefused);
    row("reset of a handshake", syn + "S S. 0 ack 1\nC R 1\n", Reason::ResetOfHandshake);
    row("reset", Handshake + "C R. 1 ack 1\n", Reason::ResetAbort);
    row("reset after closing", HalfClose + "C R 2\n", Reason::ResetAfterClose);
    row("stray reset", Handshake + "C R 1\nS P. 1 ack 1 len 3\nC R 1\n", Reason::ResetStray);

    row("duplicate ACK", Hole, Reason::DuplicateAck);
    row("fast retransmission", Hole + "C . 1461 ack 1 len 1460\n", Reason::FastRetransmission);
    row("retransmission", data + "C P. 1 ack 1 len 5 @300\n", Reason::Retransmission);
    row("spurious retransmission", data + "S . 1 ack 6\nC P. 1 ack 1 len 5 @300\n", Reason::SpuriousRetransmission);
    row("tail loss probe", data + "C P. 6 ack 1 len 5\nC P. 6 ack 1 len 5 @152\n", Reason::TailLossProbe);
    row("overtaken", Handshake + "C P. 6 ack 1 len 5 @40\nC P. 1 ack 1 len 5 @42\n", Reason::OutOfOrder);
    row("captured twice", Handshake + "C P. 1 ack 1 len 5 @40\nC P. 1 ack 1 len 5 @40\n", Reason::DuplicateFrame);
    row("a SYN captured twice", "C S 0 @0 id 70\nC S 0 @0 id 70\n", Reason::DuplicateFrame);
    row("a FIN captured twice", Handshake + "C F. 1 ack 1 @50 id 9\nC F. 1 ack 1 @50 id 9\n", Reason::DuplicateFrame);
    row("after a gap", Handshake + "C P. 100 ack 1 len 5\n", Reason::AfterGap);
    row("data after a gap", Handshake + "C P. 100 ack 1 len 5\n", Reason::Data, false);
    row("ACK of the unseen", Handshake + "S . 1 ack 500\n", Reason::AckOfUnseen);
    row("zero window", Full, Reason::ZeroWindow);
    row("zero window probe", Full + "C . 11 ack 1 len 1 @900\n", Reason::ZeroWindowProbe);
    row("zero window probe ACK", Full + "C . 11 ack 1 len 1 @900\nS . 1 ack 11 win 0\n", Reason::ZeroWindowProbeAck);
    row("window update", Full + "S . 1 ack 11 win 900 @900\n", Reason::WindowUpdate);
    row("window full", Handshake + "S . 1 ack 1 win 10\nC P. 1 ack 1 len 10\n", Reason::WindowFull);
    row("keep-alive", data + "S . 1 ack 6\nC . 5 ack 1 @90000\n", Reason::KeepAlive);
    row("keep-alive ACK", data + "S . 1 ack 6\nC . 5 ack 1 @90000\nS . 1 ack 6\n", Reason::KeepAliveAck);
    row("D-SACK", data + "C P. 1 ack 1 len 5 @300\nS . 1 ack 6 @310\nS . 1 ack 6 sack 1 6\n", Reason::DuplicateSack,
        false);
    row("offload", Handshake + "C P. 1 ack 1 len 5000\n", Reason::Offload, false);

    row("ECN offered", "C SEW 0\n", Reason::EcnOffered, false);
    row("ECN agreed", "C SEW 0\nS S.E 0 ack 1\n", Reason::EcnAgreed, false);
    row("congestion echo", data + "S .E 1 ack 6\n", Reason::CongestionEcho, false);
    row("congestion heeded", Handshake + "C P.W 1 ack 1 len 5\n", Reason::CongestionHeeded, false);
    row("urgent", Handshake + "C .U 1 ack 1 len 5\n", Reason::Urgent, false);
    return all;
}

QString plainReason(Reason reason)
{
    return QStringLiteral("reason %1").arg(static_cast<int>(reason));
}

/// What is said of the segments of the conversations above and of the lessons, of long ones of the beginning.
std::vector<Explanation> explainCorpus()
{
    static constexpr std::uint32_t Most = 500;
    std::vector<Explanation> all;
    const auto add = [&all](const Trace &trace) {
        for (std::uint32_t flow = 0; flow < trace.counts().flows; ++flow) {
            const Explainer explainer(trace, FlowId(flow));
            for (std::uint32_t i = 0; i < std::min(Most, trace.segmentCount(FlowId(flow))); ++i) {
                const auto said = explainer.explainAll(i);
                all.insert(all.end(), said.begin(), said.end());
            }
        }
    };
    for (const Told &told : conversations()) {
        Trace trace;
        feed(trace, told.script);
        add(trace);
    }
    const QDir lessons(QStringLiteral(TCPLADDER_RESOURCES "/lessons"));
    for (const QString &lesson : lessons.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!QFile::exists(lessons.filePath(lesson + QStringLiteral("/capture.pcap"))))
            continue;
        Trace trace;
        loadLesson(lesson.toStdString(), trace);
        add(trace);
    }
    return all;
}

const std::vector<Explanation> &corpus()
{
    static const std::vector<Explanation> all = explainCorpus();
    return all;
}

/// "1 + 5 = 6", "6 = 1 + 5" and "100 − 1 = 99" as they stand in @p text, sorted.
QStringList equationsOf(const QString &text)
{
    static const QRegularExpression Equation(QStringLiteral("\\d+(?: [+−] \\d+)+ = \\d+|\\d+ = \\d+(?: [+−] \\d+)+"));
    QStringList found;
    for (auto match = Equation.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

/// Sequence numbers wrap at 2^32.
bool addsUp(const QString &equation)
{
    const auto value = [](const QString &sum) {
        std::uint32_t total = 0;
        bool isMinus = false;
        for (const QString &term : sum.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            if (term == QLatin1String("+") || term == QStringLiteral("−"))
                isMinus = term != QLatin1String("+");
            else
                total += static_cast<std::uint32_t>(term.toLongLong() * (isMinus ? -1 : 1));
        }
        return total;
    };
    const QStringList sides = equation.split(QLatin1Char('='));
    return value(sides[0]) == value(sides[1]);
}

/// "RFC 9293 3.8.6.1" and what else is quoted, sorted.
QStringList sectionsOf(const QString &text)
{
    static const QRegularExpression Section(QStringLiteral("RFC \\d+(?: \\d+(?:\\.\\d+)*)?"));
    QStringList found;
    for (auto match = Section.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

const QRegularExpression Placeholder(QStringLiteral("%[0-9nL]"));

} // namespace

void TestWhy::reasons_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<bool>("isFirst");
    QTest::addColumn<std::uint32_t>("segmentsAfter");
    for (const Told &told : conversations())
        QTest::newRow(told.name) << told.script << told.reason << told.isFirst << told.segmentsAfter;
}

void TestWhy::reasons()
{
    QFETCH(const QByteArray, script);
    QFETCH(const Reason, reason);
    QFETCH(const bool, isFirst);
    QFETCH(const std::uint32_t, segmentsAfter);
    const auto all = explainLast(script, segmentsAfter);
    QVERIFY(!all.empty());
    QStringList said;
    for (const Explanation &explanation : all)
        said.append(plainReason(explanation.reason) + QLatin1Char(' ') + whyText(explanation));
    const bool isSaid = std::any_of(all.begin(), all.end(), [&](const Explanation &e) { return e.reason == reason; });
    QVERIFY2(isSaid,
             qPrintable(plainReason(reason) + QStringLiteral(" is missing in: ") + said.join(QStringLiteral("; "))));
    if (isFirst)
        QVERIFY2(all.front().reason == reason, qPrintable(said.join(QStringLiteral("; "))));
}

void TestWhy::everyReasonIsWorded_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
}

void TestWhy::everyReasonIsWorded()
{
    QFETCH(const QString, code);
    Language language;
    language.apply(code);
    for (const bool isAnswered : {false, true}) {
        QSet<QString> texts;
        for (int i = 1; i < ReasonCount; ++i) {
            Explanation explanation;
            explanation.reason = static_cast<Reason>(i);
            explanation.from = 1001;
            explanation.to = 2002;
            explanation.limit = 3003;
            explanation.count = 7;
            explanation.number = 3;
            explanation.span = 250 * Millisecond;
            explanation.isAnswered = isAnswered;
            const QString brief = whyText(explanation);
            const QString details = whyDetails(explanation);
            for (const QString &text : {brief, details}) {
                QVERIFY2(!text.isEmpty(), qPrintable(plainReason(explanation.reason)));
                QVERIFY2(!text.contains(Placeholder), qPrintable(text));
                QVERIFY2(!texts.contains(text), qPrintable(text));
                texts.insert(text);
            }
            QVERIFY2(details.contains(QStringLiteral("RFC ")), qPrintable(details));
            QVERIFY2(details.size() > brief.size(), qPrintable(details));
        }
    }
}

void TestWhy::texts_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("brief");
    QTest::addColumn<QString>("details");
    const auto row = [](const char *name, const QByteArray &script, const char *brief, const char *details) {
        QTest::newRow(name) << script << QString::fromUtf8(brief) << QString::fromUtf8(details);
    };
    row("a SYN takes one number", "C S 0\nS S. 0 ack 1\n", "ack 1001 = 1000 + 1: a SYN takes one number.",
        "opening takes three segments");
    row("numbers wrap", "S S 0\nC S. 0 ack 1 @900\n", "ack 4294967281 = 4294967280 + 1: a SYN takes one number.",
        "its own initial number 1000");
    row("third duplicate ACK", Hole, "Third duplicate ACK for 1461: 1461–2920 is missing.",
        "expect a fast retransmit of 1461 (RFC 5681 3.2)");
    row("a FIN takes one number", Handshake + "C F. 1 ack 1\nS . 1 ack 2\n", "1 + 1 = 2: a FIN takes one number.",
        "(RFC 9293 3.6)");
    row("three segments", Handshake + "C F. 1 ack 1\nS F. 1 ack 2\n",
        "FIN and the ACK of the other FIN travel together: this close takes three segments.",
        "ack 2 acknowledges the FIN of the client");
    row("2 MSL", Closed, "The last ACK may be lost: so the client waits 2 MSL.", "10 + 1 = 11 acknowledges the FIN.");
    row("data", Handshake + "C P. 1 ack 1 len 5\n", "5 bytes from the client.", "the next is 1 + 5 = 6");
    row("timeout doubles", "C S 0\nC S 0 @1000\nC S 0 @3000\n", "No answer for 2 s: the SYN is sent again.",
        "The wait before was 1 s: each timeout is twice the last (RFC 6298 5.5).");
    row("timeout does not double", "C S 0\nC S 0 @1000\nC S 0 @2000\n", "No answer for 1 s: the SYN is sent again.",
        "1 s after the SYN before (RFC 6298 5.4).");
    row("retransmission", Handshake + "C P. 1 ack 1 len 5 @100\nC P. 1 ack 1 len 5 @300\n",
        "Retransmission of 1 after 200 ms.", "1 to 5 again");
    row("window full", Handshake + "S . 1 ack 1 win 10\nC P. 1 ack 1 len 10\n",
        "1 + 10 = 11: the window offered is now full.", "this segment ends at 1 + 10 = 11");
    row("gap", Handshake + "C P. 100 ack 1 len 5\n", "1–99 before it were not captured by then.",
        "100 − 1 = 99 numbers");
    row("one ACK for two", Handshake + "C . 1 ack 1 len 5\nC . 6 ack 1 len 5\nS . 1 ack 11\n",
        "1 + 10 = 11: all 10 bytes arrived.", "One ACK stands for 2 segments");
    row("delayed ACK", Handshake + "C . 1 ack 1 len 5 @100\nS . 1 ack 6 @140\n", "1 + 5 = 6: all 5 bytes arrived.",
        "It passed here 40 ms after the last of them, and the way to the server and back takes 10 ms");
    row("the path is long, the ACK is not delayed",
        "C S 0\nS S. 0 ack 1 @100\nC . 1 ack 1 @101\nC . 1 ack 1 len 5 @110\nS . 1 ack 6 @211\n",
        "1 + 5 = 6: all 5 bytes arrived.", "expects 6 next (RFC 9293 3.4).");
}

void TestWhy::texts()
{
    Language language;
    language.apply(QStringLiteral("en"));
    QFETCH(const QByteArray, script);
    QFETCH(const QString, details);
    const auto all = explainLast(script);
    QTEST(whyText(all.front()), "brief");
    QVERIFY2(whyDetails(all).contains(details), qPrintable(whyDetails(all)));
    for (const auto &remark :
         {QStringLiteral("is twice"), QStringLiteral("passed here")}) // where it is so, and only there
        QCOMPARE(whyDetails(all).contains(remark), details.contains(remark));
}

void TestWhy::sentencesAddUp_data()
{
    everyReasonIsWorded_data();
}

void TestWhy::sentencesAddUp()
{
    QFETCH(const QString, code);
    Language language;
    language.apply(code);
    int equations = 0;
    for (const Explanation &explanation : corpus()) {
        for (const QString &text : {whyText(explanation), whyDetails(explanation)}) {
            QVERIFY2(!text.isEmpty(), qPrintable(plainReason(explanation.reason)));
            QVERIFY2(!text.contains(Placeholder), qPrintable(text));
            for (const QString &equation : equationsOf(text)) {
                ++equations;
                QVERIFY2(addsUp(equation), qPrintable(equation + QStringLiteral(" in: ") + text));
            }
        }
    }
    QVERIFY(equations > 1000);
}

void TestWhy::chineseSaysTheSame()
{
    Language language;
    const std::vector<Explanation> &all = corpus();
    QList<QStringList> english;
    language.apply(QStringLiteral("en"));
    for (const Explanation &explanation : all)
        english.append({whyText(explanation), whyDetails(explanation)});
    language.apply(QStringLiteral("zh_CN"));
    static const QRegularExpression Chinese(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
    static const QRegularExpression Cramped(QStringLiteral("[\\x{4e00}-\\x{9fff}][0-9]|[0-9][\\x{4e00}-\\x{9fff}]"));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QStringList chinese = {whyText(all[i]), whyDetails(all[i])};
        for (qsizetype j = 0; j < 2; ++j) {
            const QString &there = english[static_cast<qsizetype>(i)][j];
            const QString both = there + QLatin1Char('\n') + chinese[j];
            QVERIFY2(chinese[j].contains(Chinese), qPrintable(both));
            QVERIFY2(!chinese[j].contains(Cramped), qPrintable(both));
            QVERIFY2(equationsOf(chinese[j]) == equationsOf(there), qPrintable(both));
            QVERIFY2(sectionsOf(chinese[j]) == sectionsOf(there), qPrintable(both));
        }
    }
}

void TestWhy::synIsBehindNoGap()
{
    // What the server says of its old connection has other numbers than the new one.
    const QByteArray anew =
        "C S 0\nS S. 0 ack 1\nC P. 1 ack 1 len 1\nS . 1 ack 2\nC S 70000 @3000\nS . 1 ack 2\nC R 2\n"
        "C S 70000 @4000\nS S. 900000 ack 70001\nC . 70001 ack 900001\n";
    for (const std::uint32_t segmentsAfter : {0U, 1U}) {
        for (const Explanation &explanation : explainLast(anew, segmentsAfter))
            QVERIFY(explanation.reason != Reason::AfterGap && explanation.reason != Reason::AckOfUnseen);
    }
    QVERIFY(explainLast(anew).front().reason == Reason::HandshakeDone);
}

void TestWhy::everyReasonIsReached()
{
    QSet<int> reached;
    for (const Explanation &explanation : corpus())
        reached.insert(static_cast<int>(explanation.reason));
    for (int i = 1; i < ReasonCount; ++i)
        QVERIFY2(reached.contains(i), qPrintable(plainReason(static_cast<Reason>(i))));
}

QTEST_GUILESS_MAIN(TestWhy)
#include "tst_why.moc"
