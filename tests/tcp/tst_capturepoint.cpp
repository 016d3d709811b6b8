// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/segmentscript.h"

#include <QTest>

using namespace tcpladder;
using namespace tcpladder::test;
using Place = CapturePoint::Place;
using Rule = CapturePoint::Rule;

namespace {

CapturePoint estimate(const char *script)
{
    CapturePointEstimator estimator;
    for (const ScriptLine &line : parseScript(script))
        estimator.add(line.facts);
    return estimator.estimate();
}

} // namespace

class TestCapturePoint : public QObject
{
    Q_OBJECT

private slots:
    void handshakeTells_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("place");
        QTest::newRow("client") << QByteArray("C S 0 @0 \n S S. 0 ack 1 @40 \n C . 1 ack 1 @40") << int(Place::Client);
        QTest::newRow("server") << QByteArray("C S 0 @0 \n S S. 0 ack 1 @0 \n C . 1 ack 1 @40") << int(Place::Server);
        QTest::newRow("middle") << QByteArray("C S 0 @0 \n S S. 0 ack 1 @30 \n C . 1 ack 1 @50") << int(Place::Middle);
        QTest::newRow("one host") << QByteArray("C S 0 @0 \n S S. 0 ack 1 @0 \n C . 1 ack 1 @0") << int(Place::Unknown);
        QTest::newRow("no answer") << QByteArray("C S 0 @0 \n C S 0 @1000") << int(Place::Unknown);
        QTest::newRow("one direction") << QByteArray("C S 0 @0 \n C . 1 ack 1 @40") << int(Place::Unknown);
    }

    void handshakeTells()
    {
        QFETCH(QByteArray, script);
        QFETCH(int, place);
        QCOMPARE(int(estimate(script.constData()).place), place);
    }

    void halvesAddUpToTheRoundTrip()
    {
        const CapturePoint point = estimate("C S 0 @0 \n S S. 0 ack 1 @30 \n C . 1 ack 1 @50");
        QCOMPARE(*point.toServer, 15 * Millisecond);
        QCOMPARE(*point.toClient, 10 * Millisecond);
        QCOMPARE(*point.roundTrip(), 50 * Millisecond);
        QCOMPARE(point.to(Side::Server), 15 * Millisecond);
        QCOMPARE(int(point.rule), int(Rule::Handshake));
    }

    void theLastSynBeforeTheAnswerCounts()
    {
        const CapturePoint point = estimate("C S 0 @0 \n C S 0 @1000 \n S S. 0 ack 1 @1020 \n C . 1 ack 1 @1040");
        QCOMPARE(*point.toServer, 10 * Millisecond);
        QCOMPARE(int(point.rule), int(Rule::RepeatedHandshake));
    }

    void dataTellsWhereTheHandshakeWasNotCaptured()
    {
        const CapturePoint point = estimate("C P. 1 ack 1 len 5 @0 \n S P. 1 ack 6 len 9 @40 \n C . 6 ack 10 @60");
        QCOMPARE(*point.toServer, 20 * Millisecond);
        QCOMPARE(*point.toClient, 10 * Millisecond);
        QCOMPARE(int(point.rule), int(Rule::Exchange));
    }

    void aDelayedAcknowledgmentDoesNotCount()
    {
        // The client let its ACK of the handshake wait for 40 ms; later ones came at once.
        const CapturePoint point =
            estimate("C S 0 @0 \n S S. 0 ack 1 @20 \n C P. 1 ack 1 len 5 @80 \n S P. 1 ack 6 len 9 @100"
                     "\n C . 6 ack 10 @120");
        QCOMPARE(*point.toClient, 10 * Millisecond);
    }

    void theAnswerToASegmentSentTwiceDoesNotCount()
    {
        const CapturePoint point = estimate("C P. 1 ack 1 len 5 @0 \n C P. 1 ack 1 len 5 @300 \n S . 1 ack 6 @301");
        QVERIFY(!point.toServer);
    }

    void aRefusalTellsTheWayToTheServer()
    {
        QCOMPARE(*estimate("C S 0 @0 \n S R. 16 ack 1 @30").toServer, 15 * Millisecond);
    }

    void timesThatGoBackAreLeftOut() { QVERIFY(!estimate("C S 0 @50 \n S S. 0 ack 1 @20").toServer); }

    void namesAreThoseOfTheExports()
    {
        QCOMPARE(placeName(Place::Client), std::string_view("client"));
        QCOMPARE(placeName(Place::Middle), std::string_view("middle"));
        QCOMPARE(placeName(Place::Server), std::string_view("server"));
        QCOMPARE(placeName(Place::Unknown), std::string_view("unknown"));
    }
};

QTEST_GUILESS_MAIN(TestCapturePoint)
#include "tst_capturepoint.moc"
