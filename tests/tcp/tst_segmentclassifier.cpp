// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/segmentclassifier.h"
#include "tests/support/segmentscript.h"

#include <QTest>

#include <utility>

using namespace tcpladder;
using namespace tcpladder::test;

namespace {

// Hosts 40 ms apart, captured half-way; the server's numbers wrap after 16.
const QByteArray Handshake =
    "C S 0 @0 mss 1000 ws 0 sackok\n S S. 0 ack 1 @20 mss 1000 ws 0 sackok\n C . 1 ack 1 @40\n";
const QByteArray Clocked = "C S 0 @0 ts 100 0 \n S S. 0 ack 1 @20 ts 500 100\n C . 1 ack 1 @40 ts 140 500\n";
const QByteArray Counted = "C S 0 @0 id 70 \n S S. 0 ack 1 @20 id 0\n C . 1 ack 1 @40 id 71\n";

struct Case {
    const char *name;
    QByteArray opening;
    const char *script; // with the marks that are expected behind the bar
};

const Case Cases[] = {
    {"in order, nothing is marked", Handshake,
     "C P. 1 ack 1 len 10 \n S . 1 ack 11 \n S P. 1 ack 11 len 40 \n C . 11 ack 41 \n C F. 11 ack 41 \n S F. 41 ack "
     "12"},

    // Counted by rule.
    {"a segment is missing before this one", Handshake, "C P. 101 ack 1 len 10 | lost-segment"},
    {"a RST beyond is no loss", Handshake, "C R. 101 ack 1 |"},
    {"what was not captured is acknowledged, which is said once", Handshake,
     "S . 1 ack 50 | ack-lost-segment \n S . 1 ack 50 win 900 | window-update"},
    {"an ACK up to the last captured is none", Handshake, "C P. 1 ack 1 len 49 \n S . 1 ack 50"},
    {"what is missing beyond all that was captured is said once, whatever is acknowledged next", Handshake,
     "S . 1 ack 50 | ack-lost-segment \n S . 1 ack 60 | \n S . 1 ack 70 |"},
    {"until more is captured", Handshake,
     "S . 1 ack 50 | ack-lost-segment \n C P. 60 ack 1 len 10 | lost-segment \n S . 1 ack 70 | ack-lost-segment \n"
     "S . 1 ack 90 | ack-lost-segment \n S . 1 ack 95 |"},
    {"a SYN,ACK of another number", "",
     "C S 0 \n S S. 0 ack 1 \n C S 0 @1000 | retransmission \n"
     "S S. 500 ack 1 | lost-segment port-reused \n S S. 500 ack 1 @3000 | retransmission"},
    {"zero window", Handshake, "S . 1 ack 1 win 0 | zero-window"},
    {"a RST's window says nothing", Handshake, "S R. 1 ack 1 win 0 |"},
    {"probe of a zero window and its answer", Handshake,
     "C P. 1 ack 1 len 9\n S . 1 ack 10 win 0 | zero-window \n C . 10 ack 1 len 1 | zero-window-probe \n"
     "S . 1 ack 10 win 0 | zero-window zero-window-probe-ack \n S . 1 ack 10 win 500 | window-update"},
    {"one byte into an open window is no probe", Handshake, "C P. 1 ack 1 len 1 |"},
    {"window update", Handshake, "S . 1 ack 1 win 2000 | window-update \n S . 1 ack 1 win 2000 | duplicate-ack"},
    {"data is never a duplicate ACK", Handshake, "S . 1 ack 1 len 1 \n S . 2 ack 1 len 1"},
    {"the window is full to the last byte", Handshake,
     "S . 1 ack 1 win 50 | window-update \n C P. 1 ack 1 len 50 | window-full"},
    {"one byte is left", Handshake, "S . 1 ack 1 win 50 | window-update \n C P. 1 ack 1 len 49 |"},
    {"a window of unknown scale is never full", "", "S . 1 ack 1 win 50 \n C P. 1 ack 1 len 50 |"},
    {"keep-alive and its ACK", Handshake,
     "C P. 1 ack 1 len 9\n S . 1 ack 10 \n C . 9 ack 1 @60000 | keep-alive \n S . 1 ack 10 | keep-alive-ack"},
    {"keep-alive with one byte of garbage", Handshake,
     "C P. 1 ack 1 len 9\n S . 1 ack 10 \n C . 9 ack 1 len 1 @60000 | keep-alive \n S . 1 ack 10 | keep-alive-ack"},
    {"the last byte again before it is acknowledged is no mere keep-alive", Handshake,
     "C P. 1 ack 1 len 1\n C P. 1 ack 1 len 1 @300 | keep-alive retransmission"},

    // Where Wireshark 4.0 says otherwise, and 4.4 what we say: the frame that shows it has its marks behind the bar.
    // A window that moves while SACK blocks report a hole is no mere update: the ACK is asked for by the hole (RFC 5681).
    {"with a SACK block it is a duplicate ACK", Handshake,
     "C P. 1 ack 1 len 9\n S . 1 ack 10 \n S . 1 ack 10 win 999 sack 20 30 | duplicate-ack"},
    // A receiver may take the byte of a window probe, and then acknowledges it (RFC 9293 3.8.6.1).
    {"the probe's byte was taken", Handshake,
     "C P. 1 ack 1 len 9\n S . 1 ack 10 win 0 | zero-window \n C . 10 ack 1 len 1 | zero-window-probe \n"
     "S . 1 ack 11 win 0 | zero-window zero-window-probe-ack \n C P. 11 ack 1 len 5 |"},
    // After a RST or FIN the same initial number begins another attempt; 4.0 sees only a retransmission.
    {"a SYN after a RST", "",
     "C S 0 \n S R. -16 ack 1 \n C S 0 @500 | port-reused retransmission \n"
     "C S 0 @1500 | retransmission"},

    // Sent again.
    {"the same bytes twice", Handshake, "C P. 1 ack 1 len 10 \n C P. 1 ack 1 len 10 @400 | retransmission"},
    {"more bytes than before", Handshake, "C P. 1 ack 1 len 10 \n C P. 1 ack 1 len 20 @400 | retransmission"},
    {"acknowledged before", Handshake,
     "C P. 1 ack 1 len 10 \n S . 1 ack 11 \n C P. 1 ack 1 len 10 @400 | retransmission spurious-retransmission"},
    {"asked for by duplicate ACKs", Handshake,
     "C . 1 ack 1 len 10 \n C . 11 ack 1 len 10 \n C . 21 ack 1 len 10 \n C . 31 ack 1 len 10 \n S . 1 ack 1 | "
     "duplicate-ack \n"
     "S . 1 ack 1 | duplicate-ack \n S . 1 ack 1 | duplicate-ack \n C . 1 ack 1 len 10 | retransmission "
     "fast-retransmission"},
    {"SYN, SYN,ACK and FIN again", "",
     "C S 0 @0 \n C S 0 @1000 | retransmission \n S S. 0 ack 1 \n S S. 0 ack 1 @2000 | retransmission \n C . 1 ack 1 \n"
     "C F. 1 ack 1 \n C F. 1 ack 1 @2500 | retransmission"},
    {"simultaneous open sends each SYN again with an ACK", "",
     "C S 0 @0 \n S S 0 @1 \n C S. 0 ack 1 @40 | retransmission \n S S. 0 ack 1 @41 | retransmission \n"
     "C . 1 ack 1 win 900 | window-update \n S . 1 ack 1 win 900 | window-update"},
    {"the tail goes out again after two round trips, before the timeout", Handshake,
     "C . 1 ack 1 len 10 @50 \n C . 11 ack 1 len 10 @51 \n C . 21 ack 1 len 10 @52 \n S . 1 ack 11 @70 \n"
     "C . 21 ack 1 len 10 @152 | retransmission tail-loss-probe"},
    {"across the wrap of sequence numbers", Handshake,
     "S P. 1 ack 1 len 10 \n S P. 11 ack 1 len 10 \n S P. 1 ack 1 len 20 @400 | retransmission"},

    // A hole is filled: by the sender's clock, its packet counter, what it echoes, what it acknowledges, the time.
    {"an older clock was overtaken", Clocked,
     "C . 11 ack 1 len 10 @50 ts 151 500 | lost-segment \n C . 1 ack 1 len 10 @300 ts 150 500 | out-of-order"},
    {"a newer clock was sent later", Clocked,
     "C . 11 ack 1 len 10 @50 ts 151 500 | lost-segment \n C . 1 ack 1 len 10 @51 ts 152 500 | retransmission"},
    {"the same clock, but a newer echo", Clocked,
     "C . 11 ack 1 len 10 @50 ts 151 500 | lost-segment \n C . 1 ack 1 len 10 @51 ts 151 501 | retransmission"},
    {"a lower identification was overtaken", Counted,
     "C . 11 ack 1 len 10 @50 id 73 | lost-segment \n C . 1 ack 1 len 10 @300 id 72 | out-of-order"},
    {"a higher identification was sent later", Counted,
     "C . 11 ack 1 len 10 @50 id 73 | lost-segment \n C . 1 ack 1 len 10 @51 id 74 | retransmission"},
    {"an older acknowledgment was overtaken", Handshake,
     "S . 1 ack 1 len 5 \n C . 11 ack 6 len 10 @70 | lost-segment \n C . 1 ack 1 len 10 @400 | out-of-order"},
    {"a newer acknowledgment was sent later", Handshake,
     "S . 1 ack 1 len 5 \n C . 11 ack 1 len 10 @70 | lost-segment \n C . 1 ack 6 len 10 @71 | retransmission"},
    {"sooner than a round trip it cannot have been asked for", Handshake,
     "C . 11 ack 1 len 10 @50 | lost-segment \n C . 1 ack 1 len 10 @60 | out-of-order"},
    {"later than a round trip it was sent again", Handshake,
     "C . 11 ack 1 len 10 @50 | lost-segment \n C . 1 ack 1 len 10 @100 | retransmission"},
    {"captured at its sender nothing is overtaken", "C S 0 @0 \n S S. 0 ack 1 @40 \n C . 1 ack 1 @40 \n",
     "C . 11 ack 1 len 10 @50 | lost-segment \n C . 1 ack 1 len 10 @51 | retransmission"},
    {"the copy overtook what it repeats", Counted,
     "C . 1 ack 1 len 10 @50 id 75 \n C . 1 ack 1 len 10 @51 id 72 | out-of-order"},
    {"an overtaken copy is still a copy", Counted,
     "C . 11 ack 1 len 10 @50 id 73 | lost-segment \n C . 21 ack 1 len 10 @51 id 76 \n C . 1 ack 1 len 10 @52 id 75 | "
     "retransmission"},

    // The first copy was not captured and nothing beyond it.
    {"a bare ACK stood beyond it already", Counted,
     "C . 11 ack 1 @50 id 73 | lost-segment \n C P. 1 ack 1 len 10 @51 id 74 | retransmission"},
    {"the bare ACK overtook it", Counted, "C . 11 ack 1 @50 id 73 | lost-segment \n C P. 1 ack 1 len 10 @51 id 72 |"},
    {"a number skipped before a pause", Counted,
     "C P. 1 ack 1 len 10 @50 id 72 \n S . 1 ack 11 @70 \n C F. 11 ack 1 @310 id 74 | retransmission"},
    {"a host that was quiet so far may have sent elsewhere in a longer pause", Counted,
     "C P. 1 ack 1 len 10 @50 id 72 \n S . 1 ack 11 @70 \n C P. 11 ack 1 len 10 @3000 id 74 |"},
    {"a pause with no number skipped", Counted,
     "C P. 1 ack 1 len 10 @50 id 72 \n S . 1 ack 11 @70 \n C F. 11 ack 1 @310 id 73 |"},
    {"what was skipped may have been an ACK", Counted,
     "C P. 1 ack 1 len 10 @50 id 72 \n S . 1 ack 11 len 5 @70 \n C P. 11 ack 6 len 5 @900 id 74 |"},
    {"answers the first SYN after the second", "",
     "C S 0 @0 ts 100 0 \n C S 0 @1020 ts 1120 0 | retransmission \n S S. 0 ack 1 @1030 ts 500 100 | retransmission"},
    {"answers the second SYN", "",
     "C S 0 @0 ts 100 0 \n C S 0 @1020 ts 1120 0 | retransmission \n S S. 0 ack 1 @1030 ts 500 1120 |"},

    // What else is said.
    {"the capture saw a packet twice", Counted,
     "C P. 1 ack 1 len 10 @50 id 72 \n C P. 1 ack 1 len 10 @50 id 72 | duplicate-frame \n C P. 11 ack 1 len 10 id 73 "
     "|"},
    {"a bare ACK twice", Counted, "C . 1 ack 1 @40 id 71 | duplicate-ack duplicate-frame"},
    {"D-SACK below the ACK", Handshake,
     "C . 1 ack 1 len 10 \n S . 1 ack 11 \n C . 1 ack 1 len 10 | retransmission spurious-retransmission \n"
     "S . 1 ack 11 sack 1 11 | duplicate-ack d-sack"},
    {"D-SACK within the second block", Handshake, "S . 1 ack 1 sack 20 30 sack 20 60 | duplicate-ack d-sack"},
    {"plain SACK", Handshake, "S . 1 ack 1 sack 20 30 sack 40 60 | duplicate-ack"},
    {"larger than the peer takes", Handshake, "C P. 1 ack 1 len 1001 | offload"},
};

QString markText(Marks marks)
{
    QStringList names;
    for (int i = 0; i < MarkCount; ++i) {
        if (marks.has(static_cast<Mark>(i))) {
            const auto name = markName(static_cast<Mark>(i));
            names.append(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
        }
    }
    names.sort();
    return names.join(' ');
}

QList<Judgement> judge(const QByteArray &script, bool reusesPorts = false)
{
    SegmentClassifier classifier(reusesPorts);
    QList<Judgement> judgements;
    for (const ScriptLine &line : parseScript(script.constData()))
        judgements.append(classifier.add(line.facts));
    return judgements;
}

} // namespace

class TestSegmentClassifier : public QObject
{
    Q_OBJECT

private slots:
    void aDuplicateAckIsTroubleUnlessItWasCapturedTwice()
    {
        Marks marks;
        marks.set(Mark::DuplicateAck);
        QVERIFY(marks.hasTrouble());
        marks.set(Mark::DuplicateFrame);
        QVERIFY(!marks.hasTrouble());
        marks.set(Mark::ZeroWindow);
        QVERIFY(marks.hasTrouble());
    }

    void marks_data()
    {
        QTest::addColumn<QByteArray>("script");
        for (const Case &each : Cases)
            QTest::newRow(each.name) << each.opening + each.script;
    }

    void marks()
    {
        QFETCH(QByteArray, script);
        const QList<ScriptLine> lines = parseScript(script.constData());
        SegmentClassifier classifier;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QStringList expected = lines[i].client.split(' ', Qt::SkipEmptyParts);
            expected.sort();
            QCOMPARE(QString::number(i + 1) + ": " + markText(classifier.add(lines[i].facts).marks),
                     QString::number(i + 1) + ": " + expected.join(' '));
        }
    }

    void duplicateAckNamesWhatItRepeats()
    {
        const auto judgements = judge(Handshake + "C . 1 ack 1 len 9\n S . 1 ack 10\n S . 1 ack 10\n S . 1 ack 10");
        QCOMPARE(judgements[5].number, 1U);
        QCOMPARE(judgements[6].number, 2U);
        QCOMPARE(judgements[6].reference, 4U);
    }

    void retransmissionNamesItsOriginal()
    {
        const auto judgements = judge(Handshake + "C . 1 ack 1 len 9\n C . 10 ack 1 len 9\n C . 10 ack 1 len 9 @500");
        QCOMPARE(judgements[5].reading, Reading::Retransmission);
        QCOMPARE(judgements[5].evidence, Evidence::CapturedBefore);
        QCOMPARE(judgements[5].reference, 4U);
    }

    void lostRangeIsNamed()
    {
        const auto judgements = judge(Handshake + "C . 11 ack 1 len 9");
        QCOMPARE(judgements[3].from, 1001U);
        QCOMPARE(judgements[3].to, 1011U);
    }

    void uselessRetransmissionIsNamedByItsDuplicateSack()
    {
        const auto judgements = judge(Handshake
                                      + "C . 1 ack 1 len 9\n C . 10 ack 1 len 9\n C . 10 ack 1 len 9 @500\n"
                                        "S . 1 ack 19 sack 10 19");
        QVERIFY(judgements[6].marks.has(Mark::DuplicateSack));
        QCOMPARE(judgements[6].reference, 5U);
    }

    void bothReadingsAreGivenWhereTheTimeAloneDecides()
    {
        const auto soon = judge(Handshake + "C . 11 ack 1 len 10 @50 \n C . 1 ack 1 len 10 @60").last();
        QCOMPARE(soon.evidence, Evidence::WithinRoundTrip);
        QCOMPARE(soon.secondReading, Reading::Retransmission);
        const auto late = judge(Handshake + "C . 11 ack 1 len 10 @50 \n C . 1 ack 1 len 10 @100").last();
        QCOMPARE(late.evidence, Evidence::AfterRoundTrip);
        QCOMPARE(late.secondReading, Reading::OutOfOrder);
    }

    void portsAreReusedByTheFirstSegmentOnly()
    {
        const auto again = judge("C S 0 \n S S. 0 ack 1", true);
        QVERIFY(again[0].marks.has(Mark::PortReused));
        QVERIFY(!again[1].marks.has(Mark::PortReused));
        QVERIFY(judge("S S. 0 ack 1", true)[0].marks.has(Mark::PortReused));
        QVERIFY(!judge("C S 0")[0].marks.has(Mark::PortReused));
    }

    void aMalformedSegmentBearsOnNothing()
    {
        // A data offset below 20: Wireshark leaves such a segment out of its analysis, and so does every receiver.
        SegmentClassifier classifier;
        for (const ScriptLine &line : parseScript(Handshake.constData()))
            classifier.add(line.facts);
        SegmentFacts segment = parseScript("C . 7 ack 9 win 0").first().facts;
        segment.isMalformed = true;
        QVERIFY(classifier.add(segment).marks.isEmpty());
        QVERIFY(classifier.add(parseScript("C P. 1 ack 1 len 5 @50").first().facts).marks.isEmpty());
    }

    void numbersGoRoundWithoutAMark_data()
    {
        QTest::addColumn<int>("sender");
        QTest::addColumn<bool>("answersAreCaptured");
        QTest::newRow("upload") << int(Side::Client) << true; // whose sender began with an ACK of its own
        QTest::newRow("download") << int(Side::Server) << true;
        QTest::newRow("upload, one direction") << int(Side::Client) << false;
        QTest::newRow("download, one direction") << int(Side::Server) << false;
    }

    void numbersGoRoundWithoutAMark()
    {
        QFETCH(int, sender);
        QFETCH(bool, answersAreCaptured);
        SegmentClassifier classifier;
        SegmentFacts segment;
        for (const ScriptLine &line : parseScript(Clocked.constData())) {
            classifier.add(line.facts);
            segment = line.facts;
        }
        if (Side(sender) == Side::Server) {
            segment.from = Side::Server;
            std::swap(segment.sequence, segment.acknowledgment);
            segment.options.timestamps = TcpOptions::Timestamps{500, 140};
        }
        segment.length = 900;
        for (std::uint64_t sent = 0; sent < (std::uint64_t{5} << 30U); sent += segment.length) {
            segment.time += Microsecond;
            ++segment.options.timestamps->value;
            QVERIFY(classifier.add(segment).marks.isEmpty());
            segment.sequence += segment.length;
            if (!answersAreCaptured)
                continue;
            SegmentFacts answer = segment;
            answer.from = otherSide(segment.from);
            answer.length = 0;
            answer.options.timestamps =
                TcpOptions::Timestamps{segment.options.timestamps->echoReply, segment.options.timestamps->value};
            std::swap(answer.sequence, answer.acknowledgment);
            QVERIFY(classifier.add(answer).marks.isEmpty());
        }
    }

    void historyIsBounded()
    {
        // Nobody acknowledges: the newest must still be known when it comes again, the oldest need not.
        SegmentClassifier classifier;
        SegmentFacts segment;
        segment.flags = TcpFlags(TcpFlags::Ack);
        segment.length = 10;
        segment.window = 1000;
        for (int i = 0; i < 50000; ++i) {
            segment.time += Millisecond;
            QVERIFY(classifier.add(segment).marks.isEmpty());
            segment.sequence += 10;
        }
        segment.sequence -= 10;
        segment.time += Second;
        QVERIFY(classifier.add(segment).marks.has(Mark::Retransmission));
    }
};

QTEST_APPLESS_MAIN(TestSegmentClassifier)
#include "tst_segmentclassifier.moc"
