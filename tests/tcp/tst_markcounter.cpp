// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader is told of a flow's marks, against what follows from the numbers alone.
#include "core/tcp/markcounter.h"
#include "core/tcp/segmentclassifier.h"
#include "tests/support/segmentscript.h"

#include <QTest>

using namespace tcpladder;
using namespace tcpladder::test;

namespace {

const QByteArray Handshake =
    "C S 0 @0 mss 1000 ws 0 sackok id 70\n S S. 0 ack 1 @20 mss 1000 ws 0 sackok id 0\n C . 1 ack 1 @40 id 71\n";

QString text(const MarkCounts &counts)
{
    QStringList parts;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        const auto name = markName(static_cast<Mark>(i));
        parts << QStringLiteral("%1 %2").arg(counts[i]).arg(QLatin1String(name.data(), static_cast<int>(name.size())));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

class TestMarkCounter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void copesWithManyHoles();
};

void TestMarkCounter::tells_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *script, const char *marked, const char *told) {
        QTest::newRow(name) << Handshake + script << QString::fromLatin1(marked) << QString::fromLatin1(told);
    };
    row("nothing to tell", "C P. 1 ack 1 len 10 \n S . 1 ack 11", "", "");
    row("what was overtaken left no gap",
        "C . 1 ack 1 len 10 id 72 \n C . 21 ack 1 len 10 id 74 @60 \n C . 11 ack 1 len 10 id 73 @61",
        "1 out-of-order, 1 lost-segment", "1 out-of-order");
    row("two that were overtaken fill one gap",
        "C . 1 ack 1 len 10 id 72 @60 \n C . 31 ack 1 len 10 id 75 @60 \n C . 11 ack 1 len 10 id 73 @61 \n"
        "C . 21 ack 1 len 10 id 74 @61",
        "2 out-of-order, 1 lost-segment", "2 out-of-order");
    row("what was sent again had been lost",
        "C . 1 ack 1 len 10 id 72 @60 \n C . 21 ack 1 len 10 id 74 @60 \n C . 11 ack 1 len 10 id 75 @460",
        "1 retransmission, 1 lost-segment", "1 retransmission, 1 lost-segment");
    row("a retransmission is told by its kind",
        "C P. 1 ack 1 len 9 id 72 @60\n S . 1 ack 10 @100\n C P. 1 ack 1 len 9 id 73 @500",
        "1 retransmission, 1 spurious-retransmission", "1 spurious-retransmission");
    row("one gap is filled, the other is not",
        "C . 1 ack 1 len 10 id 72 @60 \n C . 21 ack 1 len 10 id 74 @60 \n C . 41 ack 1 len 10 id 76 @60 \n"
        "C . 31 ack 1 len 10 id 75 @61",
        "1 out-of-order, 2 lost-segment", "1 out-of-order, 1 lost-segment");
    row("a probe as Linux sends it",
        "C P. 1 ack 1 len 9\n S . 1 ack 10 win 0\n C . 9 ack 1 @300\n S . 1 ack 10 win 0 @310\n"
        "C . 9 ack 1 @900\n S . 1 ack 10 win 0 @910\n S . 1 ack 10 win 500",
        "3 zero-window, 1 window-update, 2 keep-alive",
        "1 zero-window, 2 zero-window-probe, 2 zero-window-probe-ack, 1 window-update");
    row("a probe with a byte", "C P. 1 ack 1 len 9\n S . 1 ack 10 win 0\n C . 10 ack 1 len 1\n S . 1 ack 10 win 0",
        "2 zero-window, 1 zero-window-probe, 1 zero-window-probe-ack",
        "1 zero-window, 1 zero-window-probe, 1 zero-window-probe-ack");
    row("a window that closes again is told again",
        "C P. 1 ack 1 len 9\n S . 1 ack 10 win 0\n S . 1 ack 10 win 9\n C P. 10 ack 1 len 9\n S . 1 ack 19 win 0",
        "2 zero-window, 1 window-update, 1 window-full", "2 zero-window, 1 window-update, 1 window-full");
    row("a keep-alive to an open window is one",
        "C P. 1 ack 1 len 9\n S . 1 ack 10 \n C . 9 ack 1 @60000\n S . 1 ack 10", "1 keep-alive, 1 keep-alive-ack",
        "1 keep-alive, 1 keep-alive-ack");
    row("an ACK that was captured twice is no duplicate",
        "C P. 1 ack 1 len 9 id 72 @60\n S . 1 ack 10 id 500 @80\n S . 1 ack 10 id 501 @81\n S . 1 ack 10 id 502 @82\n"
        "S . 1 ack 10 id 503 @83\n S . 1 ack 10 id 503 @83",
        "4 duplicate-ack, 1 duplicate-frame", "3 duplicate-ack, 1 duplicate-frame");
    row("a probe that was captured twice is answered once",
        "C P. 1 ack 1 len 9 id 72\n S . 1 ack 10 win 0\n C . 9 ack 1 id 73 @300\n C . 9 ack 1 id 73 @300\n"
        "S . 1 ack 10 win 0 @310",
        "2 zero-window, 2 keep-alive, 1 duplicate-frame",
        "1 zero-window, 1 zero-window-probe, 1 zero-window-probe-ack, 1 duplicate-frame");
    row("a SYN of other numbers leaves no gap", "C R. 1 ack 1 @50\n C S 90000 @5000", "1 lost-segment, 1 port-reused",
        "1 port-reused");
}

void TestMarkCounter::tells()
{
    QFETCH(const QByteArray, script);
    SegmentClassifier classifier;
    MarkCounter counter;
    for (const ScriptLine &line : parseScript(script.constData()))
        counter.add(line.facts, classifier.add(line.facts));
    QTEST(text(counter.marks()), "marked");
    QTEST(text(counter.told()), "told");
}

void TestMarkCounter::copesWithManyHoles()
{
    MarkCounter counter;
    Judgement gap;
    gap.marks.set(Mark::LostSegment);
    Judgement overtaken;
    overtaken.marks.set(Mark::OutOfOrder);
    SegmentFacts segment;
    segment.length = 10;
    for (SequenceNumber i = 0; i < 1000; ++i) {
        segment.sequence = 20 * i + 10;
        gap.from = 20 * i;
        counter.add(segment, gap);
    }
    segment.sequence = 0;
    segment.length = 20 * 1000; // fills all of them at once
    counter.add(segment, overtaken);
    const auto gaps = counter.told()[static_cast<std::size_t>(Mark::LostSegment)];
    QVERIFY(gaps < 1000);
    QCOMPARE(counter.marks()[static_cast<std::size_t>(Mark::LostSegment)], 1000U);
    counter.add(segment, overtaken); // nothing is left to be filled
    QCOMPARE(counter.told()[static_cast<std::size_t>(Mark::LostSegment)], gaps);
}

QTEST_GUILESS_MAIN(TestMarkCounter)
#include "tst_markcounter.moc"
