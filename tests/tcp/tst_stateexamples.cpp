// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/segmentscript.h"
#include "tests/support/stateexamples.h"

#include <QTest>

using namespace tcpladder;
using namespace tcpladder::test;

class TestStateExamples : public QObject
{
    Q_OBJECT

private slots:
    void example_data()
    {
        QTest::addColumn<QByteArray>("script");
        for (const Example &example : Examples)
            QTest::newRow(example.name) << QByteArray(example.script);
    }

    void example()
    {
        QFETCH(QByteArray, script);
        const auto lines = parseScript(script.constData());
        const StateTracker tracker = track(lines);
        const QString different = differences(lines, tracker, lines.last().facts.time);
        QVERIFY2(different.isEmpty(), qPrintable(different));
    }

    void timeWaitGivesWayToANewConnection()
    {
        const auto old = parseScript(R"(
            C S   0
            S S.  0 ack 1
            C .   1 ack 1
            C P.  1 ack 1 len 2
            S .   1 ack 3
            S F.  1 ack 3
            C .   3 ack 2
            C F.  3 ack 2
            S .   2 ack 4)");
        StateTracker before = track(old);
        const auto lines = parseScript(R"(
            C S   0 @500          | SYN-SENT    | SYN-RECEIVED
            S S.  0 ack 1         | ESTABLISHED | SYN-RECEIVED
            C .   1 ack 1         | ESTABLISHED | ESTABLISHED)",
                                       500'000, 900'000);
        QVERIFY(before.startsNewConnection(lines[0].facts));
        const auto after =
            track(lines, StateTracker::succeeding(before, Side::Server, Side::Server, lines[0].facts.time));
        QCOMPARE(differences(lines, after, lines.last().facts.time), QString());
        QCOMPARE(pathText(after.path(Side::Server)), QString("TIME-WAIT SYN-RECEIVED ESTABLISHED"));
        QVERIFY(!after.startsNewConnection(lines[1].facts));
        // The old one ended there: its timer does not run on.
        before.end(lines[0].facts.time);
        QVERIFY(pathText(before.path(Side::Server, 1000 * Second)).endsWith("TIME-WAIT"));
    }

    void halfOpenConnectionIsDiscovered()
    {
        const auto old = parseScript(R"(
            C S   0
            S S.  0 ack 1
            C .   1 ack 1
            C P.  1 ack 1 len 1
            S .   1 ack 2)");
        const StateTracker before = track(old);
        const auto lines = parseScript(R"(
            C S   22789038 @500   | SYN-SENT    | ESTABLISHED
            S .   1 ack 2         | SYN-SENT    | ESTABLISHED
            C R   2               | SYN-SENT    | CLOSED
            C S   22789038 @1500  | SYN-SENT    | SYN-RECEIVED
            S S.  500 ack 22789039 | ESTABLISHED | SYN-RECEIVED
            C .   22789039 ack 501 | ESTABLISHED | ESTABLISHED)");
        QVERIFY(before.startsNewConnection(lines[0].facts));
        auto after = StateTracker::succeeding(before, Side::Server, Side::Server, lines[0].facts.time);
        for (const ScriptLine &line : lines) {
            QVERIFY(&line == &lines[0] || !after.startsNewConnection(line.facts));
            after.add(line.facts);
        }
        QCOMPARE(differences(lines, after, lines.last().facts.time), QString());
    }
};

QTEST_GUILESS_MAIN(TestStateExamples)
#include "tst_stateexamples.moc"
